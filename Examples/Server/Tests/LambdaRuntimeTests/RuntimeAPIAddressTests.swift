import LambdaRuntime
import Testing

struct RuntimeAPIAddressTests {
    @Test(arguments: [
        ("127.0.0.1:9001", "http://127.0.0.1:9001/2018-06-01/runtime"),
        ("localhost:9001/", "http://localhost:9001/2018-06-01/runtime"),
        ("http://127.0.0.1:9001", "http://127.0.0.1:9001/2018-06-01/runtime"),
        ("[::1]:9001", "http://[::1]:9001/2018-06-01/runtime"),
        ("127.0.0.1%3A9001", "http://127.0.0.1:9001/2018-06-01/runtime"),
        ("127.0.0.1%3a9001%2Ffunctions%2Fone", "http://127.0.0.1:9001/functions/one/2018-06-01/runtime"),
        ("127.0.0.1:9001/functions/one", "http://127.0.0.1:9001/functions/one/2018-06-01/runtime"),
        ("127.0.0.1:9001/functions/a%2Fb/", "http://127.0.0.1:9001/functions/a%2Fb/2018-06-01/runtime"),
        ("127.0.0.1%3A9001/one", "http://127.0.0.1:9001/one/2018-06-01/runtime"),
    ])
    func anAddressIsRead(text: String, address: String) throws {
        #expect(try RuntimeAPIAddress(text).description == address)
    }

    @Test(arguments: [
        "", "/", ":9001", "https://127.0.0.1:9001", "127.0.0.1:9001/a?b", "127.0.0.1:9001/a b", "user@host:9001",
        "127.0.0.1%3", "127.0.0.1%zz9001", "127.0.0.1%0D%0A", "127.0.0.1 :9001", "127.0.0.1:",
        "127.0.0.1:port", "127.0.0.1:70000", "127.0.0.1:0",
    ])
    func whatIsNoAddressIsRefused(text: String) {
        let error = #expect(throws: LambdaRuntimeError.self) { try RuntimeAPIAddress(text) }
        #expect(error?.code == .invalidAddress)
    }
}

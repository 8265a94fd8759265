import NotificationDelivery
import Testing

struct RetryPolicyTests {
    @Test(arguments: zip(1...7, [1, 2, 4, 8, 16, 30, 30]))
    func theBoundDoublesUpToItsMaximum(count: Int, seconds: Int) {
        let policy = RetryPolicy(maximumTryCount: nil)
        #expect(policy.wait(afterTry: count, fraction: 1) == .seconds(seconds))
    }

    @Test func theWaitIsARandomShareOfTheBound() {
        let policy = RetryPolicy()
        #expect(policy.wait(afterTry: 3, fraction: 0) == .zero)
        #expect(policy.wait(afterTry: 3, fraction: 0.25) == .seconds(1))
    }

    @Test(arguments: [0, 0.5, 1])
    func whatTheServiceAsksForIsWaitedInAnyCase(fraction: Double) throws {
        let wait = try #require(RetryPolicy().wait(afterTry: 1, requested: .seconds(60), fraction: fraction))
        #expect(wait >= .seconds(60))
        #expect(wait <= .seconds(61))
    }

    @Test func triesEndAtTheirMaximumNumber() {
        #expect(RetryPolicy(maximumTryCount: 3).wait(afterTry: 2, fraction: 0.5) != nil)
        #expect(RetryPolicy(maximumTryCount: 3).wait(afterTry: 3, fraction: 0.5) == nil)
        #expect(RetryPolicy.never.wait(afterTry: 1, requested: .zero, fraction: 0.5) == nil)
    }

    @Test func manyTriesTakeNoMoreTimeToReckonThanFew() {
        #expect(RetryPolicy(maximumTryCount: nil).wait(afterTry: .max, fraction: 1) == .seconds(30))
        let flat = RetryPolicy(multiplier: 1, maximumTryCount: nil)
        #expect(flat.wait(afterTry: .max, fraction: 1) == .seconds(1))
    }
}

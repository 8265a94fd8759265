import AWSClient

extension RequestSignerTests {
    static let samples = [
        Sample(
            name: "getItem",
            credentials: .invented,
            region: "eu-west-1",
            service: "dynamodb",
            url: "https://dynamodb.eu-west-1.amazonaws.com/",
            headers: [("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", "DynamoDB_20120810.GetItem")],
            body: #"{"ConsistentRead":true,"Key":{"key":{"S":"ops"}},"TableName":"ledger"}"#,
            signedHeaders: "content-type;host;x-amz-date;x-amz-security-token;x-amz-target",
            signature: "e4cde9273bdb10ca10b9132b278f27a93f02613925b01d202658f03a10f9f780"
        ),
        Sample(
            name: "port",
            credentials: lasting,
            region: "us-east-1",
            service: "sqs",
            url: "http://127.0.0.1:4566/",
            headers: [("Content-Type", "application/x-amz-json-1.0"), ("X-Amz-Target", "AmazonSQS.ReceiveMessage")],
            body: "{}",
            signedHeaders: "content-type;host;x-amz-date;x-amz-target",
            signature: "afd4d696ecefefc6f8ef77038efe16554a70cb5fff32381e7fd9e275a71100c4"
        ),
        Sample(
            name: "usualPort",
            credentials: lasting,
            region: "us-east-1",
            service: "sqs",
            url: "https://sqs.us-east-1.amazonaws.com:443/",
            body: "{}",
            signedHeaders: "host;x-amz-date",
            signature: "d5f4125908ea181659d245daea3504ff773d61d11b2f931fc7ad868318f0902d"
        ),
        Sample(
            name: "query",
            credentials: lasting,
            region: "cn-north-1",
            service: "execute-api",
            method: "GET",
            url: "https://api.example.com.cn/stage/items?b=2&a=x%20y&a=B&empty=&%C3%A4=%2F",
            signedHeaders: "host;x-amz-date",
            signature: "7ff162a56f77a79a63bb8f47c6e423d75fbbfad850bc540edc93c216740f9133"
        ),
        Sample(
            name: "escapedPath",
            credentials: .invented,
            region: "eu-west-1",
            service: "execute-api",
            method: "GET",
            url: "https://api.example.com/stage/a%20b/arn%3Aaws%3Aecs/./c//d/",
            signedHeaders: "host;x-amz-date;x-amz-security-token",
            signature: "005e5bbe1aabcea85e769cb2a8744d2a41dfda99250638a96c6a893c4e8d81bf"
        ),
        Sample(
            name: "s3Path",
            credentials: lasting,
            region: "eu-west-1",
            service: "s3",
            method: "GET",
            url: "https://bucket.s3.eu-west-1.amazonaws.com/a//b/%C3%A4/../c",
            headers: [
                ("X-Amz-Content-SHA256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
            ],
            signedHeaders: "host;x-amz-content-sha256;x-amz-date",
            signature: "d3740ce6f40efa329ca3b82051f0982b4f2b861e35651a890ae9872dc04eb707"
        ),
        Sample(
            name: "spaces",
            credentials: lasting,
            region: "eu-west-1",
            service: "service",
            method: "PUT",
            url: "https://service.example.com",
            headers: [("My-Field", "  two   words "), ("my-field", "again"), ("User-Agent", "not signed")],
            body: "ä",
            signedHeaders: "host;my-field;x-amz-date",
            signature: "70cd6e0d0483b0a4735cd5016f01adaf7e28d3262939b54fe7a69de247f28318"
        ),
    ]
}

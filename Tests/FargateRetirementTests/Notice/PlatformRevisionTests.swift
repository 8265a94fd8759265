import FargateRetirement
import FargateRetirementTesting
import Testing

struct PlatformRevisionTests {
    private static let start =
        "arn:aws:health:ap-northeast-2::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT"

    @Test(
        arguments: [
            ("-ICN-DockerLinux-1-4-0-263-111122223333-MANAGED", "1.4.0", 263, true),
            ("-ICN-DockerLinux-1-4-0-263-111122223333-UNMANAGED", "1.4.0", 263, false),
            ("-ICN-DockerLinux-1-4-0-263-111122223333", "1.4.0", 263, nil),
            ("_ICN_DockerLinux_1_4_0_263_111122223333_MANAGED", "1.4.0", 263, true),
            ("-ICN-DockerLinux-1-4-0-263-MANAGED", "1.4.0", 263, true),
            ("-ICN-DockerLinux-2-7-111122223333-MANAGED", "2", 7, true),
        ] as [(String, String, Int, Bool?)]
    )
    func theARNTellsTheRevision(tail: String, version: String, revision: Int, isManaged: Bool?) {
        let expected = PlatformRevision(
            family: "DockerLinux",
            version: version,
            revision: revision,
            location: "ICN",
            isManaged: isManaged
        )
        #expect(PlatformRevision(eventARN: Self.start + tail) == expected)
    }

    @Test(arguments: [
        "", "_test1", "-MANAGED", "-ICN-DockerLinux-263-111122223333-MANAGED", "-ICN-DockerLinux-1-x-0-263",
        "-ICN-1-4-0-263", "-ICN-DockerLinux-1-4-0-99999999999999999999",
    ])
    func anARNWithoutARevisionTellsNone(tail: String) {
        #expect(PlatformRevision(eventARN: Self.start + tail) == nil)
    }

    @Test(arguments: [
        "", "/", "arn:aws:health:global::event/event-1485912991457", "AWS_ECS_OTHER-ICN-DockerLinux-1-4-0-2",
    ])
    func anotherARNTellsNone(arn: String) {
        #expect(PlatformRevision(eventARN: arn) == nil)
    }

    @Test(arguments: HealthEventFixture.samples)
    func theSamplesTellTheirs(_ fixture: HealthEventFixture) {
        let revision = PlatformRevision(eventARN: fixture.eventARN)
        #expect(revision?.revision == fixture.revision)
        #expect(revision?.version == "1.4.0")
        #expect(revision?.isManaged == (fixture.management == "MANAGED"))
    }
}

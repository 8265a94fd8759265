import FargateRetirement
import FargateRetirementTesting
import SlackBlockKit
import SlackNotifications
import Testing

/// Whole messages as they are sent, so that a change of the layout is seen.
struct WholeMessageTests {
    @Test func aServiceNotice() throws {
        let message = try message(for: .fixture())
        #expect(
            message.jsonString(prettyPrinted: true) == #"""
                {
                  "text": "Fargate will replace tasks in 3 services from Fri 4 Sep 2026 15:00 UTC. No action needed. In 111122223333, eu-central-1.",
                  "blocks": [
                    {
                      "type": "header",
                      "text": {
                        "type": "plain_text",
                        "text": ":arrows_counterclockwise: Fargate will replace tasks in 3 services",
                        "emoji": true
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "AWS retires the platform revision that these tasks run on. ECS replaces them by itself: it starts each replacement first where the service's maximumPercent allows it. If ECS cannot start a replacement, the old task is stopped all the same."
                      },
                      "fields": [
                        {
                          "type": "mrkdwn",
                          "text": "*Starts*\n<!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Account*\n`111122223333`"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Region*\n`eu-central-1`"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Action*\nNone needed"
                        }
                      ]
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "*<https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services?region=eu-central-1|production>* · 2 services\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services/checkout-api/health?region=eu-central-1|checkout-api>\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services/web/health?region=eu-central-1|web>\n*<https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/reporting/services?region=eu-central-1|reporting>* · 1 service\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/reporting/services/nightly-report/health?region=eu-central-1|nightly-report>"
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "To choose the time yourself, redeploy each service before <!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>; for example, in 111122223333:```aws ecs update-service --region eu-central-1 --cluster production --service checkout-api --force-new-deployment```Where CodeDeploy deploys a service, create a deployment there instead."
                      }
                    },
                    {
                      "type": "context",
                      "elements": [
                        {
                          "type": "mrkdwn",
                          "text": "<https://health.console.aws.amazon.com/health/home#/account/event-log?eventID=arn:aws:health:eu-central-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-FRA-DockerLinux-1-4-0-263-111122223333-MANAGED&eventTab=details|AWS Health event>  ·  <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html|How task retirement works>  ·  Notice of <!date^1787931279^{date_short_pretty} at {time}|Fri 28 Aug 2026 15:34 UTC>  ·  Window ends <!date^1789138800^{date_short_pretty} at {time}|Fri 11 Sep 2026 15:00 UTC>  ·  DockerLinux 1.4.0, revision 263"
                        }
                      ]
                    }
                  ],
                  "unfurl_links": false,
                  "unfurl_media": false
                }
                """#
        )
    }

    @Test func aMixedNoticeOfANamedAccount() throws {
        var options = SlackRenderer.Options()
        options.accountNames = ["111122223333": "prod-apps"]
        let notice = TaskRetirementNotice.fixture(resources: [.fixture(service: "web"), .fixture(task: 1)])
        let message = try message(for: notice, options: options)
        #expect(
            message.jsonString(prettyPrinted: true) == #"""
                {
                  "text": "Action needed: Fargate will stop 1 standalone task and replace tasks in 1 service from Fri 4 Sep 2026 15:00 UTC. Nothing restarts the task. In prod-apps (111122223333), eu-central-1.",
                  "blocks": [
                    {
                      "type": "header",
                      "text": {
                        "type": "plain_text",
                        "text": ":warning: Action needed: Fargate will stop 1 standalone task and replace tasks in 1 service",
                        "emoji": true
                      }
                    },
                    {
                      "type": "section",
                      "fields": [
                        {
                          "type": "mrkdwn",
                          "text": "*Starts*\n<!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Account*\nprod-apps `111122223333`"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Region*\n`eu-central-1`"
                        },
                        {
                          "type": "mrkdwn",
                          "text": "*Action*\nReplace 1 standalone task"
                        }
                      ]
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": ":warning: *Action needed: 1 standalone task*\nStandalone tasks belong to no service: when AWS stops them, nothing restarts them, and their IP addresses and local data are lost."
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "*<https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/batch/services?region=eu-central-1|batch>* · 1 standalone task\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/batch/tasks/00000000000000000000000000000001/configuration?region=eu-central-1|00000000000000000000000000000001>"
                      },
                      "expand": true
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "Before <!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>, start a replacement of each task with aws ecs run-task, then stop the task. To see what one was started with, in prod-apps (111122223333):```aws ecs describe-tasks --region eu-central-1 --cluster batch --tasks 00000000000000000000000000000001```Once its replacement runs:```aws ecs stop-task --region eu-central-1 --cluster batch --task 00000000000000000000000000000001```"
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": ":arrows_counterclockwise: *Automatic: 1 service*\nAWS retires the platform revision that these tasks run on. ECS replaces them by itself: it starts each replacement first where the service's maximumPercent allows it. If ECS cannot start a replacement, the old task is stopped all the same."
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "*<https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services?region=eu-central-1|production>* · 1 service\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services/web/health?region=eu-central-1|web>"
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "To choose the time yourself, redeploy each service before <!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>; for example, in prod-apps (111122223333):```aws ecs update-service --region eu-central-1 --cluster production --service web --force-new-deployment```Where CodeDeploy deploys a service, create a deployment there instead."
                      }
                    },
                    {
                      "type": "context",
                      "elements": [
                        {
                          "type": "mrkdwn",
                          "text": "<https://health.console.aws.amazon.com/health/home#/account/event-log?eventID=arn:aws:health:eu-central-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-FRA-DockerLinux-1-4-0-263-111122223333-MANAGED&eventTab=details|AWS Health event>  ·  <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html|How task retirement works>  ·  Notice of <!date^1787931279^{date_short_pretty} at {time}|Fri 28 Aug 2026 15:34 UTC>  ·  Window ends <!date^1789138800^{date_short_pretty} at {time}|Fri 11 Sep 2026 15:00 UTC>  ·  DockerLinux 1.4.0, revision 263"
                        }
                      ]
                    }
                  ],
                  "unfurl_links": false,
                  "unfurl_media": false
                }
                """#
        )
    }

    @Test func anUpdateThatSaysThatItIsOver() throws {
        let notice = closedNotice()
        let change = NoticeChange(from: .fixture(), to: notice)
        let message = try message(for: notice, change: change, now: FixtureTimes.windowEnds)
        #expect(
            message.jsonString(prettyPrinted: true) == #"""
                {
                  "text": "Update: Finished: Fargate has replaced tasks in 3 services (started Fri 4 Sep 2026 15:00 UTC). No action needed. In 111122223333, eu-central-1.",
                  "blocks": [
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": ":white_check_mark: *Update: Finished: Fargate has replaced tasks in 3 services*\nStarted <!date^1788534000^{date_short_pretty} at {time}|Fri 4 Sep 2026 15:00 UTC>  ·  `111122223333`  ·  `eu-central-1`"
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "*This updates an earlier notice.*\n• Status: finished; it was upcoming"
                      }
                    },
                    {
                      "type": "section",
                      "text": {
                        "type": "mrkdwn",
                        "text": "• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/production/services?region=eu-central-1|production> · 2 services: `checkout-api`, `web`\n• <https://eu-central-1.console.aws.amazon.com/ecs/v2/clusters/reporting/services?region=eu-central-1|reporting> · 1 service: `nightly-report`"
                      }
                    },
                    {
                      "type": "context",
                      "elements": [
                        {
                          "type": "mrkdwn",
                          "text": "<https://health.console.aws.amazon.com/health/home#/account/event-log?eventID=arn:aws:health:eu-central-1::event/ECS/AWS_ECS_TASK_PATCHING_RETIREMENT/AWS_ECS_TASK_PATCHING_RETIREMENT-FRA-DockerLinux-1-4-0-263-111122223333-MANAGED&eventTab=details|AWS Health event>  ·  <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-maintenance.html|How task retirement works>  ·  Notice of <!date^1787931279^{date_short_pretty} at {time}|Fri 28 Aug 2026 15:34 UTC>  ·  DockerLinux 1.4.0, revision 263"
                        }
                      ]
                    }
                  ],
                  "unfurl_links": false,
                  "unfurl_media": false
                }
                """#
        )
    }
}

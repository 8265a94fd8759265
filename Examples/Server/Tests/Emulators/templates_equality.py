"""What the SAM templates make and what Terraform made, in the same words, so that the two can be compared."""

import json

import templates
from cloud import ACCOUNT, REGION

BACKUP_REGION = "us-west-2"
SECRET_KEY = f"arn:aws:kms:{REGION}:{ACCOUNT}:key/00000000-0000-4000-8000-000000000001"
#: The parameters that are not left as they are; Terraform's variables have the same values.
PARAMETERS = {
    "TaskRetirementWaitPeriod": "14", "Mention": "here", "SecretKeyArn": SECRET_KEY, "MainRegion": REGION,
}
ALARM_KEYS = [
    "AlarmDescription", "Namespace", "MetricName", "Statistic", "Period", "EvaluationPeriods", "Threshold",
    "ComparisonOperator", "TreatMissingData",
]


def evaluate(value, template):
    """A value of a template, with its conditions and parameters decided; references stay names."""
    if isinstance(value, list):
        found = [evaluate(element, template) for element in value]
        return [element for element in found if element != "AWS::NoValue"]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        [(function, argument)] = value.items()
        if function == "Ref":
            parameter = template["Parameters"].get(argument)
            return argument if parameter is None else PARAMETERS.get(argument, parameter.get("Default"))
        if function == "Fn::If":
            # Of the conditions, a credential, a key and an address for alarms are given.
            holds = argument[0] in ("MakesSecret", "HasOneSecret", "HasSecretKey", "HasAlarmEmail")
            return evaluate(argument[1 if holds else 2], template)
        if function in ("Fn::GetAtt", "Fn::Sub"):
            return argument if isinstance(argument, str) else ".".join(argument)
    return {key: evaluate(member, template) for key, member in value.items()}


def function_from_template():
    """What template.yaml makes, in the words of `compared`."""
    template = templates.translate(templates.SERVER / "template.yaml")
    of = {name: evaluate(resource["Properties"], template) for name, resource in template["Resources"].items()}
    function, mapping = of["SlackFunction"], of["SlackFunctionNotices"]
    invoke, table = of["SlackFunctionEventInvokeConfig"], of["DeliveryTable"]
    statements = of["FunctionRole"]["Policies"][0]["PolicyDocument"]["Statement"]
    queues = {name: of[name] for name in ("NoticeQueue", "DeadLetterQueue")}
    return compared(
        pattern=of["RetirementRule"]["EventPattern"],
        retention=[queue["MessageRetentionPeriod"] for queue in queues.values()],
        encryption=[queue["SqsManagedSseEnabled"] for queue in queues.values()],
        visibility=queues["NoticeQueue"]["VisibilityTimeout"],
        receive_count=queues["NoticeQueue"]["RedrivePolicy"]["maxReceiveCount"],
        function=[function[key] for key in ("Handler", "Runtime", "Architectures", "MemorySize", "Timeout")],
        variables=function["Environment"]["Variables"],
        mapping=[
            mapping["BatchSize"], mapping["FunctionResponseTypes"], mapping["ScalingConfig"]["MaximumConcurrency"]
        ],
        invoke=[invoke["MaximumRetryAttempts"], invoke["MaximumEventAgeInSeconds"]],
        table=[
            table["KeySchema"][0]["AttributeName"], table["BillingMode"],
            table["TimeToLiveSpecification"]["AttributeName"],
        ],
        log_days=of["LogGroup"]["RetentionInDays"],
        actions={statement["Sid"]: statement["Action"] for statement in statements},
        queue_actions=[
            statement["Action"]
            for name in ("NoticeQueuePolicy", "DeadLetterQueuePolicy")
            for statement in of[name]["PolicyDocument"]["Statement"]
        ],
        alarms=[
            [alarm[key] for key in ALARM_KEYS]
            for alarm in (of["DeadLetterAlarm"], of["ErrorAlarm"])
        ],
    )


def function_from_terraform(made, cloud):
    """What Terraform made, in the words of `compared`."""
    notices, dead_letters = made["aws_sqs_queue", "notices"], made["aws_sqs_queue", "dead_letters"]
    function, mapping = made["aws_lambda_function", "slack"], made["aws_lambda_event_source_mapping", "notices"]
    invoke, table = made["aws_lambda_function_event_invoke_config", "slack"], made["aws_dynamodb_table", "deliveries"]
    statements = json.loads(made["aws_iam_role_policy", "deliver"]["policy"])["Statement"]
    return compared(
        pattern=json.loads(made["aws_cloudwatch_event_rule", "retirement"]["event_pattern"]),
        retention=[queue["message_retention_seconds"] for queue in (notices, dead_letters)],
        encryption=[queue["sqs_managed_sse_enabled"] for queue in (notices, dead_letters)],
        visibility=notices["visibility_timeout_seconds"],
        receive_count=json.loads(notices["redrive_policy"])["maxReceiveCount"],
        function=[function[key] for key in ("handler", "runtime", "architectures", "memory_size", "timeout")],
        variables=function["environment"][0]["variables"],
        mapping=[
            mapping["batch_size"], mapping["function_response_types"],
            mapping["scaling_config"][0]["maximum_concurrency"],
        ],
        invoke=[invoke["maximum_retry_attempts"], invoke["maximum_event_age_in_seconds"]],
        table=[table["hash_key"], table["billing_mode"], table["ttl"][0]["attribute_name"]],
        log_days=made["aws_cloudwatch_log_group", "function"]["retention_in_days"],
        actions={statement["Sid"]: statement["Action"] for statement in statements},
        queue_actions=[
            statement["Action"]
            for name in ("notices", "dead_letters")
            for statement in json.loads(made["aws_sqs_queue_policy", name]["policy"])["Statement"]
        ],
        alarms=[
            [alarm[key] for key in ALARM_KEYS]
            for name in ("dead_letters", "errors")
            for alarm in cloud.client("cloudwatch").describe_alarms(
                AlarmNames=[made["aws_cloudwatch_metric_alarm", name]["alarm_name"]]
            )["MetricAlarms"]
        ],
    )


def backup_from_template():
    """What backup-region.yaml makes."""
    template = templates.plain(templates.SERVER / "backup-region.yaml")
    of = {name: evaluate(resource["Properties"], template) for name, resource in template["Resources"].items()}
    [statement] = of["ForwardingRole"]["Policies"][0]["PolicyDocument"]["Statement"]
    [queue_statement] = of["UnforwardedQueuePolicy"]["PolicyDocument"]["Statement"]
    bus = of["BackupRule"]["Targets"][0]["Arn"]
    for name, text in {"AWS::Partition": "aws", "AWS::AccountId": ACCOUNT, "MainRegion": REGION}.items():
        bus = bus.replace(f"${{{name}}}", text)
    return {
        "the pattern of copies": of["BackupRule"]["EventPattern"],
        "their target": bus,
        "the retention of what is not forwarded": of["UnforwardedQueue"]["MessageRetentionPeriod"],
        "its encryption": of["UnforwardedQueue"]["SqsManagedSseEnabled"],
        "the actions there": [statement["Action"], queue_statement["Action"]],
    }


def backup_from_terraform(made, cloud):
    """What Terraform made in the backup Region, as the emulator has it there."""
    events = cloud.in_region(BACKUP_REGION).client("events")
    rule = events.describe_rule(Name=made["aws_cloudwatch_event_rule", "backup"]["name"])
    [target] = events.list_targets_by_rule(Rule=rule["Name"])["Targets"]
    queue = made["aws_sqs_queue", "unforwarded"]
    [statement] = json.loads(made["aws_iam_role_policy", "forwarding"]["policy"])["Statement"]
    [queue_statement] = json.loads(made["aws_sqs_queue_policy", "unforwarded"]["policy"])["Statement"]
    return {
        "the pattern of copies": json.loads(rule["EventPattern"]),
        "their target": target["Arn"],
        "the retention of what is not forwarded": queue["message_retention_seconds"],
        "its encryption": queue["sqs_managed_sse_enabled"],
        "the actions there": [statement["Action"], queue_statement["Action"]],
    }


def compared(**values):
    """Values with the differences of two notations taken out: lists of one, names of what is referred to."""

    def as_list(value):
        return sorted(value) if isinstance(value, list) else [value]

    values["actions"] = {name: as_list(actions) for name, actions in values["actions"].items()}
    named = ("SLACK_SECRET_ID", "LEDGER_TABLE")
    values["variables"] = {name: name in named or text for name, text in values["variables"].items()}
    return values


def from_templates():
    """What template.yaml and backup-region.yaml make."""
    return function_from_template() | backup_from_template()


def from_terraform(made, cloud):
    """What Terraform made: its resources by type and name, and the emulated account that they are in."""
    return function_from_terraform(made, cloud) | backup_from_terraform(made, cloud)

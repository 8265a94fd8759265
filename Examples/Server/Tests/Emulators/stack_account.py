"""Checks of the stack: what its rule takes, what its role may do, and that nothing stays when it is deleted."""

import json

import botocore.exceptions

import notices
from cloud import ROOT_KEY
from deployment import Deployment
from rie_servers import WEBHOOK_PATH
from slack_receiver import BOT_TOKEN


def refusal(call, **arguments):
    """The code of the error by which a call was refused for want of a permission, or `None`."""
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        code = error.response["Error"]["Code"]
        return code if "AccessDenied" in code or "NotAuthorized" in code else None
    return None


def least_privilege(at):
    """With the role of the function, what it needs works and nothing else does."""
    outputs, resources = at.stack.outputs(), at.stack.resources()
    # The role trusts Lambda alone; in MiniStack the root key may stand for the service.
    root = at.cloud.client("sts", ROOT_KEY)
    session = root.assume_role(RoleArn=outputs["FunctionRoleArn"], RoleSessionName="check")["Credentials"]
    key = {
        "AWS_ACCESS_KEY_ID": session["AccessKeyId"],
        "AWS_SECRET_ACCESS_KEY": session["SecretAccessKey"],
        "AWS_SESSION_TOKEN": session["SessionToken"],
    }
    named = ("dynamodb", "secretsmanager", "sqs", "ssm", "logs", "events", "lambda", "iam", "s3")
    dynamodb, secrets, sqs, ssm, logs, events, functions, iam, s3 = (at.cloud.client(one, key) for one in named)
    table, secret = resources["DeliveryTable"], resources["SlackSecret"]
    queue, dead, group = resources["NoticeQueue"], resources["DeadLetterQueue"], resources["LogGroup"]
    item = {"key": {"S": "of this check"}}
    stream = {"logGroupName": group, "logStreamName": "of-this-check"}
    others = at.cloud.client("secretsmanager")
    others.create_secret(Name="somebody-elses", SecretString="invented")

    needed = {
        "GetSecretValue of its secret": (secrets.get_secret_value, {"SecretId": secret}),
        "PutItem in its table": (dynamodb.put_item, {"TableName": table, "Item": item}),
        "GetItem of its table": (dynamodb.get_item, {"TableName": table, "Key": item}),
        "ReceiveMessage from its queue": (sqs.receive_message, {"QueueUrl": queue}),
        "GetQueueAttributes of its queue": (sqs.get_queue_attributes, {"QueueUrl": queue}),
        "DeleteMessage from its queue": (sqs.delete_message, {"QueueUrl": queue, "ReceiptHandle": "none"}),
        "SendMessage to its dead-letter queue": (sqs.send_message, {"QueueUrl": dead, "MessageBody": "of this check"}),
    }
    for what, (call, arguments) in needed.items():
        code = refusal(call, **arguments)
        at.check(f"the role may {what}", code is None, code)
    # AWS wants the ARN that ends in `:*` (CloudWatch Logs User Guide, Overview of managing access permissions), and gives
    # it as the log group's. MiniStack compares with the one that does not, so this is read and not tried.
    statements = at.cloud.client("iam").get_role_policy(RoleName=resources["FunctionRole"], PolicyName="Deliver")
    [logging] = [one for one in statements["PolicyDocument"]["Statement"] if one["Sid"] == "WriteTheLog"]
    [own] = at.cloud.client("logs").describe_log_groups(logGroupNamePrefix=group)["logGroups"]
    written = {"logs:CreateLogStream", "logs:PutLogEvents"} == set(logging["Action"])
    at.check("the role may write its log", written and logging["Resource"] == own["arn"], logging)

    key_schema = {
        "AttributeDefinitions": [{"AttributeName": "key", "AttributeType": "S"}],
        "KeySchema": [{"AttributeName": "key", "KeyType": "HASH"}],
        "BillingMode": "PAY_PER_REQUEST",
    }
    denied = {
        "Scan": (dynamodb.scan, {"TableName": table}),
        "CreateTable": (dynamodb.create_table, {"TableName": "another"} | key_schema),
        "DeleteItem": (dynamodb.delete_item, {"TableName": table, "Key": item}),
        "DeleteTable": (dynamodb.delete_table, {"TableName": table}),
        "GetItem of another table": (dynamodb.get_item, {"TableName": "another", "Key": item}),
        "GetSecretValue of another secret": (secrets.get_secret_value, {"SecretId": "somebody-elses"}),
        "PutSecretValue of its secret": (secrets.put_secret_value, {"SecretId": secret, "SecretString": "x"}),
        "ListSecrets": (secrets.list_secrets, {}),
        "GetParameter": (ssm.get_parameter, {"Name": "/fargate-retirement/routes"}),
        "SendMessage to its queue": (sqs.send_message, {"QueueUrl": queue, "MessageBody": "{}"}),
        "PurgeQueue": (sqs.purge_queue, {"QueueUrl": queue}),
        "CreateQueue": (sqs.create_queue, {"QueueName": "another"}),
        "CreateLogStream elsewhere": (logs.create_log_stream, stream | {"logGroupName": "/aws/lambda/another"}),
        "PutEvents": (events.put_events, {"Entries": [notices.entry(3)]}),
        "Invoke": (functions.invoke, {"FunctionName": resources["SlackFunction"]}),
        "CreateUser": (iam.create_user, {"UserName": "another"}),
        "ListBuckets": (s3.list_buckets, {}),
    }
    for what, (call, arguments) in denied.items():
        at.check(f"the role may not {what}", refusal(call, **arguments) is not None, "it was not refused")

    at.cloud.client("sqs").purge_queue(QueueUrl=dead)
    others.delete_secret(SecretId="somebody-elses", ForceDeleteWithoutRecovery=True)


def pattern(at, stack):
    return at.cloud.client("events").describe_rule(Name=stack.resources()["RetirementRule"])["EventPattern"]


def rule_takes_retirements(at):
    """The pattern takes each notice of a retirement and nothing else; simulations only where the stack is told to."""
    events = at.cloud.client("events")
    quiet = Deployment(at.cloud, "without-simulations")
    secret = at.cloud.client("secretsmanager").describe_secret(SecretId=at.stack.resources()["SlackSecret"])
    quiet.deploy(at.bootstrap, SlackCredentialArn=secret["ARN"])
    at.check("where a secret is given, the stack makes none", "SlackSecret" not in quiet.resources())
    tried, usual = pattern(at, at.stack), pattern(at, quiet)

    def takes(wanted, event):
        return events.test_event_pattern(EventPattern=wanted, Event=json.dumps(event))["Result"]

    for name, event in notices.retirements().items():
        at.check(f"the rule takes {name}", takes(usual, event) and takes(tried, event))
    for name, event in notices.others().items():
        at.check(f"the rule leaves {name}", not takes(usual, event) and not takes(tried, event))
    for name, event in notices.simulations().items():
        at.check(f"the rule takes {name} where the stack is for a try", takes(tried, event))
        at.check("and leaves it else", not takes(usual, event))
    quiet.delete()


def nothing_stays(at):
    """The secret is in no line of the log, and deleting the stack leaves nothing behind."""
    log = at.log()
    at.check("the functions wrote a log", '"message":"notice"' in log)
    at.check("no secret is in it", WEBHOOK_PATH.rsplit("/", 1)[1] not in log and BOT_TOKEN not in log)
    at.stack.delete()
    client = at.cloud.client
    left = {
        "tables": client("dynamodb").list_tables()["TableNames"],
        "queues": client("sqs").list_queues().get("QueueUrls", []),
        "secrets": client("secretsmanager").list_secrets()["SecretList"],
        "functions": client("lambda").list_functions()["Functions"],
        "roles": [one["RoleName"] for one in client("iam").list_roles()["Roles"] if "/aws-service" not in one["Path"]],
        "rules": client("events").list_rules()["Rules"],
        "log groups": client("logs").describe_log_groups()["logGroups"],
        "alarms": client("cloudwatch").describe_alarms()["MetricAlarms"],
    }
    for what, found in left.items():
        at.check(f"of the {what} none is left", not found, found)

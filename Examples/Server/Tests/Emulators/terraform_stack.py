#!/usr/bin/env python3
"""Makes Terraform's stack in an emulated account, and compares it with that of template.yaml.

usage: terraform_stack.py

After `terraform apply` a second plan must have no changes, and what was made must be what the SAM template makes: the
pattern of the rule, the numbers of the queues, the settings and the environment of the function, the actions of its
role, the alarms. What is missing on the machine is left out, and the output says so.
"""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

import templates
from cloud import Cloud, REGION

SERVICES = [
    "cloudwatch", "cloudwatchevents", "dynamodb", "ecs", "iam", "lambda", "logs", "secretsmanager", "sns", "sqs", "sts",
]
VARIABLES = {
    "region": REGION,
    "slack_credential": "https://hooks.slack.com/services/T000/B000/invented",
    "alarm_email": "ops@example.com",
    "task_retirement_wait_period": "14",
    "mention": "here",
}
# What the emulator has and leaves out of its answer about alarms, when it is asked as Terraform's provider asks: the
# provider then believes that it must be set again. It is asked in another way below.
LEFT_OUT_OF_ALARMS = {
    "actions_enabled", "alarm_actions", "alarm_description", "dimensions", "period", "statistic", "treat_missing_data",
}
PARAMETERS = {"TaskRetirementWaitPeriod": "14", "Mention": "here"}
ALARM_KEYS = [
    "AlarmDescription", "Namespace", "MetricName", "Statistic", "Period", "EvaluationPeriods", "Threshold",
    "ComparisonOperator", "TreatMissingData",
]


class Stack:
    """The files of Terraform in a folder of their own, pointed at an emulator."""

    def __init__(self, cloud, folder):
        self.folder = pathlib.Path(folder)
        self.environment = {
            **os.environ,
            **cloud.key,
            "TF_CLI_CONFIG_FILE": os.devnull,
            "TF_IN_AUTOMATION": "1",
            "CHECKPOINT_DISABLE": "1",
        }
        for file in templates.SERVER.glob("*.tf"):
            shutil.copy(file, folder)
        endpoints = "\n".join(f'    {service} = "{cloud.endpoint}"' for service in SERVICES)
        settings = "  skip_metadata_api_check = true\n  skip_region_validation = true\n"
        settings += f"  endpoints {{\n{endpoints}\n  }}\n"
        override = f'provider "aws" {{\n  region = var.region\n{settings}}}\n'
        override += f'provider "aws" {{\n  alias = "backup"\n  region = var.region\n{settings}}}\n'
        (self.folder / "emulator_override.tf").write_text(override)
        archive = self.folder / "bootstrap.zip"
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("bootstrap", "#!/bin/sh\n")
        variables = VARIABLES | {"zip": str(archive)}
        (self.folder / "terraform.tfvars.json").write_text(json.dumps(variables))

    def terraform(self, *arguments):
        command = ["terraform", *arguments]
        result = subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=600
        )
        if result.returncode:
            raise SystemExit(f"{' '.join(command)}\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
        return result.stdout

    def second_plan(self):
        """A plan for what was made."""
        self.terraform("plan", "-no-color", "-input=false", "-out=second.plan")
        return json.loads(self.terraform("show", "-json", "second.plan"))

    @staticmethod
    def resources(plan):
        """What was made, by type and name."""
        resources = plan["prior_state"]["values"]["root_module"]["resources"]
        return {(resource["type"], resource["name"]): resource["values"] for resource in resources}

    @staticmethod
    def changes(plan):
        """What a plan would change, as texts."""
        found = []
        for resource in plan["resource_changes"]:
            change = resource["change"]
            if change["actions"] in (["no-op"], ["read"]):
                continue
            before, after = change["before"] or {}, change["after"] or {}
            keys = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
            if resource["type"] == "aws_cloudwatch_metric_alarm" and change["actions"] == ["update"]:
                keys -= LEFT_OUT_OF_ALARMS
            if keys or change["actions"] != ["update"]:
                found.append(f"{resource['address']}: {change['actions']} {sorted(keys)}")
        return found


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
            # Of the conditions, a credential and an address for alarms are given.
            holds = argument[0] in ("MakesSecret", "HasOneSecret", "HasAlarmEmail")
            return evaluate(argument[1 if holds else 2], template)
        if function in ("Fn::GetAtt", "Fn::Sub"):
            return argument if isinstance(argument, str) else ".".join(argument)
    return {key: evaluate(member, template) for key, member in value.items()}


def from_template():
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
        queue_actions=[statement["Action"] for statement in of["QueuePolicy"]["PolicyDocument"]["Statement"]],
        alarms=[
            [alarm[key] for key in ALARM_KEYS]
            for alarm in (of["DeadLetterAlarm"], of["ErrorAlarm"])
        ],
    )


def from_terraform(made, cloud):
    """What Terraform made, in the words of `compared`."""
    notices, dead_letters = made["aws_sqs_queue", "notices"], made["aws_sqs_queue", "dead_letters"]
    function, mapping = made["aws_lambda_function", "slack"], made["aws_lambda_event_source_mapping", "notices"]
    invoke, table = made["aws_lambda_function_event_invoke_config", "slack"], made["aws_dynamodb_table", "deliveries"]
    statements = json.loads(made["aws_iam_role_policy", "deliver"]["policy"])["Statement"]
    queue_statements = json.loads(made["aws_sqs_queue_policy", "notices"]["policy"])["Statement"]
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
        queue_actions=[statement["Action"] for statement in queue_statements],
        alarms=[
            [alarm[key] for key in ALARM_KEYS]
            for name in ("dead_letters", "errors")
            for alarm in cloud.client("cloudwatch").describe_alarms(
                AlarmNames=[made["aws_cloudwatch_metric_alarm", name]["alarm_name"]]
            )["MetricAlarms"]
        ],
    )


def compared(**values):
    """Values with the differences of two notations taken out: lists of one, names of what is referred to."""

    def as_list(value):
        return sorted(value) if isinstance(value, list) else [value]

    values["actions"] = {name: as_list(actions) for name, actions in values["actions"].items()}
    named = ("SLACK_SECRET_ID", "LEDGER_TABLE")
    values["variables"] = {name: name in named or text for name, text in values["variables"].items()}
    return values


def check():
    if not shutil.which("terraform"):
        print("LEFT OUT: Terraform's stack, because terraform is not installed")
        return
    with Cloud() as cloud, tempfile.TemporaryDirectory() as folder:
        stack = Stack(cloud, folder)
        if problem := templates.initialise(folder):
            print(f"LEFT OUT: Terraform's stack, because {problem}")
            return
        stack.terraform("apply", "-auto-approve", "-no-color", "-input=false")
        plan = stack.second_plan()
        if changes := stack.changes(plan):
            raise SystemExit("a second plan has changes:\n" + "\n".join(changes))
        print("terraform apply makes the stack, and a second plan has no changes")
        expected, found = from_template(), from_terraform(stack.resources(plan), cloud)
        different = [name for name in expected if expected[name] != found[name]]
        for name in different:
            print(f"{name}: template.yaml {expected[name]}, Terraform {found[name]}")
        if different:
            raise SystemExit("the two templates do not make the same")
        print(f"template.yaml and Terraform make the same: {', '.join(expected)}")
        parameters = set(templates.parameters())
        variables = {re.sub("_", "", name).lower() for name in templates.variables()}
        missing = sorted(name for name in parameters if name.lower() not in variables)
        if missing:
            raise SystemExit(f"Terraform has no variables for {', '.join(missing)}")
        print(f"each of the {len(parameters)} parameters has its variable")


if __name__ == "__main__":
    check()

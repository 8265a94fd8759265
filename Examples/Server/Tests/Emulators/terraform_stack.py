#!/usr/bin/env python3
"""Makes Terraform's stack in an emulated account, and compares it with that of template.yaml.

usage: terraform_stack.py

After `terraform apply` a second plan must have no changes, and what was made must be what the SAM templates make: the
patterns of the rules, the numbers of the queues, the settings and the environment of the function, the actions of its
role, the alarms, what forwards from the backup Region. The account's wait period must be set, and values that AWS would
not take must be refused. What is missing on the machine is left out, and the output says so.
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
import templates_equality
from cloud import Cloud, REGION
from templates_equality import BACKUP_REGION, SECRET_KEY

SERVICES = [
    "cloudwatch", "cloudwatchevents", "dynamodb", "ecs", "iam", "lambda", "logs", "secretsmanager", "sns", "sqs", "sts",
]
VARIABLES = {
    "region": REGION,
    "slack_credential": "https://hooks.slack.com/services/T000/B000/invented",
    "alarm_email": "ops@example.com",
    "task_retirement_wait_period": "14",
    "mention": "here",
    "secret_key_arn": SECRET_KEY,
    "sets_wait_period": True,
    "backup_region": BACKUP_REGION,
}
# Values that the variables of these names must refuse.
REFUSED = {
    "task_retirement_wait_period": "9",
    "test_source": "aws.health",
    "slack_channel": "#operations",
    "slack_credential_arn": "slack/webhook",
    "routes_parameter_name": "routes",
    "secret_key_arn": "alias/secrets",
    "mention": "everyone",
    "architecture": "x86",
    "name": "a name",
}
# What the emulator has and leaves out of its answer about alarms, when it is asked as Terraform's provider asks: the
# provider then believes that it must be set again. It is asked in another way below.
LEFT_OUT_OF_ALARMS = {
    "actions_enabled", "alarm_actions", "alarm_description", "dimensions", "period", "statistic", "treat_missing_data",
}


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
        override += f'provider "aws" {{\n  alias = "backup"\n  region = var.backup_region\n{settings}}}\n'
        (self.folder / "emulator_override.tf").write_text(override)
        archive = self.folder / "bootstrap.zip"
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("bootstrap", "#!/bin/sh\n")
        variables = VARIABLES | {"zip": str(archive)}
        (self.folder / "terraform.tfvars.json").write_text(json.dumps(variables))

    def run(self, *arguments):
        command = ["terraform", *arguments]
        return subprocess.run(
            command, cwd=self.folder, env=self.environment, capture_output=True, text=True, timeout=600
        )

    def terraform(self, *arguments):
        result = self.run(*arguments)
        if result.returncode:
            raise SystemExit(f"terraform {' '.join(arguments)}\n{result.stdout[-3000:]}{result.stderr[-3000:]}")
        return result.stdout

    def accepted(self):
        """The names of the variables that do not refuse what they must: Terraform names all that do at once."""
        values = [f"-var={name}={value}" for name, value in REFUSED.items()]
        result = self.run("plan", "-no-color", "-input=false", "-refresh=false", *values)
        return [name for name in REFUSED if f'variable "{name}" {{' not in result.stderr]

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


def wait_period(cloud):
    """The account's wait period in the emulated account."""
    name = "fargateTaskRetirementWaitPeriod"
    [setting] = cloud.client("ecs").list_account_settings(name=name, effectiveSettings=True)["settings"]
    return setting["value"]


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
        expected = templates_equality.from_templates()
        found = templates_equality.from_terraform(stack.resources(plan), cloud)
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
        if (days := wait_period(cloud)) != VARIABLES["task_retirement_wait_period"]:
            raise SystemExit(f"the account's wait period is {days}")
        print(f"the account's wait period is set to {days}")
        if accepted := stack.accepted():
            raise SystemExit(f"Terraform takes wrong values of {', '.join(accepted)}")
        print(f"wrong values are refused: {', '.join(REFUSED)}")


if __name__ == "__main__":
    check()

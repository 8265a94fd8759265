"""The stack of template.yaml in an emulated account, deployed with the commands of AWS as a person would.

`aws cloudformation package` uploads the bootstrap and writes its place into the template; `aws cloudformation deploy`
makes a change set of it and carries it out. The SAM transform is done where CloudFormation would do it: MiniStack calls
AWS's aws-sam-translator.
"""

import shutil
import subprocess
import time
from pathlib import Path

from awscli.customizations.cloudformation import yamlhelper

SERVER = Path(__file__).resolve().parents[2]
TEMPLATE = SERVER / "template.yaml"
BACKUP_TEMPLATE = SERVER / "backup-region.yaml"
BUCKET = "artifacts-of-the-checks"


def with_arns_of_secrets(node):
    """The template with `Fn::GetAtt: SlackSecret.Id` in the place of `Ref: SlackSecret`.

    Both are the ARN of the secret in AWS (CloudFormation, AWS::SecretsManager::Secret, Return values). In MiniStack
    1.5.33 `Ref` is its name, which no policy matches.
    """
    if isinstance(node, dict):
        if node == {"Ref": "SlackSecret"}:
            return {"Fn::GetAtt": ["SlackSecret", "Id"]}
        return type(node)((key, with_arns_of_secrets(value)) for key, value in node.items())
    if isinstance(node, list):
        return [with_arns_of_secrets(value) for value in node]
    return node


class Deployment:
    """A stack and what is in it. `name` is that of the stack."""

    def __init__(self, cloud, name):
        self.cloud = cloud
        self.name = name

    def build(self, bootstrap):
        """A copy of the template whose function is the bootstrap, as `sam build` leaves it."""
        folder = self.cloud.folder / "build"
        code = folder / "SlackFunction"
        code.mkdir(parents=True, exist_ok=True)
        target = code / "bootstrap"
        # Debug information makes most of its size, and each start would unpack it.
        if shutil.which("strip") is None or subprocess.run(["strip", "-o", target, bootstrap]).returncode:
            shutil.copy(bootstrap, target)
        target.chmod(0o755)
        template = yamlhelper.yaml_parse(TEMPLATE.read_text())
        template["Resources"]["SlackFunction"]["Properties"]["CodeUri"] = "SlackFunction"
        template = with_arns_of_secrets(template)
        built = folder / "template.yaml"
        built.write_text(yamlhelper.yaml_dump(template))
        return built

    def package(self, bootstrap):
        """The template with the code's place in S3."""
        packaged = self.cloud.folder / "packaged.yaml"
        if not packaged.exists():
            self.cloud.aws("s3", "mb", f"s3://{BUCKET}")
            built = self.build(bootstrap)
            self.cloud.aws(
                *["cloudformation", "package", "--template-file", built],
                *["--s3-bucket", BUCKET, "--output-template-file", packaged],
            )
        return packaged

    def deploy(self, bootstrap, **parameters):
        """Makes the stack of template.yaml or changes it. The parameters are those of the template."""
        self.deploy_plain(self.package(bootstrap), **parameters)

    def deploy_plain(self, template, **parameters):
        """Makes the stack of a template that needs nothing uploaded."""
        overrides = [f"{name}={value}" for name, value in parameters.items()]
        self.cloud.aws(
            *["cloudformation", "deploy", "--template-file", template],
            *["--stack-name", self.name, "--capabilities", "CAPABILITY_IAM"],
            *["--parameter-overrides", *overrides],
        )

    def delete(self):
        self.cloud.aws("cloudformation", "delete-stack", "--stack-name", self.name)
        self.cloud.aws("cloudformation", "wait", "stack-delete-complete", "--stack-name", self.name)

    def resources(self):
        """The physical ids of what is in the stack, by logical id."""
        answer = self.cloud.client("cloudformation").describe_stack_resources(StackName=self.name)
        return {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in answer["StackResources"]}

    def outputs(self):
        answer = self.cloud.client("cloudformation").describe_stacks(StackName=self.name)
        return {one["OutputKey"]: one["OutputValue"] for one in answer["Stacks"][0].get("Outputs", [])}

    def configure(self, timeout, **variables):
        """Gives the function a time-out in seconds and variables beside those of the template.

        The queue's visibility time-out goes with it: AWS asks that it is at least as long, and a check that waits for
        a message to come again waits for that time.
        """
        functions = self.cloud.client("lambda")
        function = self.resources()["SlackFunction"]
        present = functions.get_function_configuration(FunctionName=function)
        merged = present.get("Environment", {}).get("Variables", {}) | variables
        functions.update_function_configuration(
            FunctionName=function, Timeout=timeout, Environment={"Variables": merged}
        )
        functions.get_waiter("function_updated_v2").wait(FunctionName=function, WaiterConfig={"Delay": 1})
        self.cloud.client("sqs").set_queue_attributes(
            QueueUrl=self.resources()["NoticeQueue"], Attributes={"VisibilityTimeout": str(timeout + 1)}
        )

    def messages(self, queue):
        """How many messages a queue of the stack holds, visible or not."""
        attributes = self.cloud.client("sqs").get_queue_attributes(
            QueueUrl=self.resources()[queue],
            AttributeNames=["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
        )["Attributes"]
        return sum(int(count) for count in attributes.values())

    def wait_until(self, queue, count, seconds):
        """Whether a queue of the stack holds so many messages in time."""
        end = time.monotonic() + seconds
        while self.messages(queue) != count:
            if time.monotonic() > end:
                return False
            time.sleep(0.2)
        return True

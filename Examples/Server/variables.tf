variable "region" {
  description = "The Region of the tasks, such as eu-central-1."
  type        = string
}

variable "name" {
  description = "The name of the function, with which the names of all else begin."
  type        = string
  default     = "fargate-retirement"
  validation {
    condition     = can(regex("^[A-Za-z0-9-]{1,20}$", var.name))
    error_message = "The name has up to 20 letters, digits and hyphens."
  }
}

variable "zip" {
  description = "The file that `make zip` makes."
  type        = string
  default     = ".build-lambda/bootstrap.zip"
}

# Where to post.

variable "slack_credential" {
  description = "The address of an incoming webhook or workflow, or the token of a bot. It is kept in a secret, and in Terraform's state."
  type        = string
  default     = ""
  sensitive   = true
}

variable "slack_credential_arn" {
  description = "The ARN of a secret in Secrets Manager that holds the address or token already."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^arn:aws[a-z-]*:secretsmanager:.+", var.slack_credential_arn))
    error_message = "Expected the ARN of a secret in Secrets Manager."
  }
}

variable "slack_channel" {
  description = "The ID of the channel, such as C012AB3CD, where the credential is the token of a bot."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^[CG][A-Z0-9]+$", var.slack_channel))
    error_message = "Expected the ID of a channel, such as C012AB3CD."
  }
}

variable "routes_parameter_name" {
  description = "A parameter of Parameter Store, such as /fargate-retirement/routes, with the sinks and routes of several teams, in place of the three above. Its name begins with a slash."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^/[A-Za-z0-9_./-]+$", var.routes_parameter_name))
    error_message = "Expected a name that begins with a slash."
  }
}

variable "route_secret_arns" {
  description = "The ARNs of the secrets that those sinks name."
  type        = list(string)
  default     = []
}

variable "secret_key_arn" {
  description = "The ARN of the key of AWS KMS with which secrets are encrypted that Terraform does not make here, where it is one of your own. The key that AWS manages for Secrets Manager needs none."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^arn:aws[a-z-]*:kms:.+:key/.+", var.secret_key_arn))
    error_message = "Expected the ARN of a key of AWS KMS."
  }
}

# What to say.

variable "account_names" {
  description = "Names of accounts by their IDs."
  type        = map(string)
  default     = {}
}

variable "mention" {
  description = "Whom to notify of a retirement that goes on already: here, channel or the ID of a user group."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^here$|^channel$|^S[A-Z0-9]+$", var.mention))
    error_message = "Expected here, channel or the ID of a user group."
  }
}

variable "task_retirement_wait_period" {
  description = "What the account setting fargateTaskRetirementWaitPeriod is, in days, so that a message can say how its notice compares: 0, 7 or 14."
  type        = string
  default     = null
  validation {
    condition     = var.task_retirement_wait_period == null ? true : contains(["0", "7", "14"], var.task_retirement_wait_period)
    error_message = "AWS allows 0, 7 and 14 days."
  }
}

variable "sets_wait_period" {
  description = "Whether the account setting is set to that as well, for all tasks of the account in this Region."
  type        = bool
  default     = false
}

# Operation.

variable "alarm_email" {
  description = "Who is written to when a notice could not be delivered or the function fails."
  type        = string
  default     = ""
}

variable "log_retention_days" {
  description = "How many days the log of the function is kept."
  type        = number
  default     = 90
}

variable "architecture" {
  description = "That of the machine on which the function was built."
  type        = string
  default     = "x86_64"
  validation {
    condition     = contains(["x86_64", "arm64"], var.architecture)
    error_message = "Expected x86_64 or arm64."
  }
}

variable "metrics_namespace" {
  description = "The namespace of the metrics in CloudWatch."
  type        = string
  default     = "FargateRetirement"
}

variable "backup_region" {
  description = "The Region to which AWS Health sends copies, us-west-2, or us-east-1 where the tasks run in us-west-2; empty where its copies are not wanted."
  type        = string
  default     = ""
}

# For a try.

variable "test_source" {
  description = "A source of your own, such as com.example.fargate-retirement, whose events are taken beside those of aws.health, for a try from end to end. Whoever may put events can then post to Slack; leave it empty else."
  type        = string
  default     = ""
  validation {
    condition     = can(regex("^$|^[A-Za-z0-9._-]+$", var.test_source)) && !startswith(var.test_source, "aws.")
    error_message = "Expected a source that does not begin with aws."
  }
}

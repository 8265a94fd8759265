# Tells people in Slack of the tasks that AWS Fargate is about to retire. It makes what template.yaml makes, and in
# addition it can set the account's wait period and forward the copies from the backup Region.

terraform {
  required_version = ">= 1.5"
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 5.79"
    }
  }
}

provider "aws" {
  region = var.region
}

data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}

locals {
  pattern = {
    source        = concat(["aws.health"], var.test_source == "" ? [] : [var.test_source])
    "detail-type" = ["AWS Health Event"]
    detail        = { eventTypeCode = ["AWS_ECS_TASK_PATCHING_RETIREMENT"] }
  }
  makes_secret = nonsensitive(var.slack_credential != "")
  secret_arn   = local.makes_secret ? aws_secretsmanager_secret.slack[0].arn : var.slack_credential_arn
  alarms       = aws_sns_topic.alarms[*].arn
  # SQS keeps a message for 14 days at the most.
  two_weeks = 1209600
}

# What AWS Health says: the notices of retirements, and nothing else.

resource "aws_cloudwatch_event_rule" "retirement" {
  name_prefix   = "${var.name}-"
  description   = "Notices of Fargate task retirements"
  event_pattern = jsonencode(local.pattern)
}

resource "aws_cloudwatch_event_target" "notice_queue" {
  rule = aws_cloudwatch_event_rule.retirement.name
  arn  = aws_sqs_queue.notices.arn
  dead_letter_config {
    arn = aws_sqs_queue.dead_letters.arn
  }
}

# Notices on their way. What fails five times goes to the other queue, where it is kept for 14 days.

resource "aws_sqs_queue" "notices" {
  name_prefix               = "${var.name}-"
  message_retention_seconds = local.two_weeks
  # Six times the time-out of the function: AWS Lambda Developer Guide, Using Lambda with Amazon SQS.
  visibility_timeout_seconds = 360
  sqs_managed_sse_enabled    = true
  redrive_policy = jsonencode({
    deadLetterTargetArn = aws_sqs_queue.dead_letters.arn
    maxReceiveCount     = 5
  })
}

resource "aws_sqs_queue" "dead_letters" {
  name_prefix               = "${var.name}-dead-letters-"
  message_retention_seconds = local.two_weeks
  sqs_managed_sse_enabled   = true
}

data "aws_iam_policy_document" "events_from_the_rule" {
  for_each = { notices = aws_sqs_queue.notices.arn, dead_letters = aws_sqs_queue.dead_letters.arn }
  statement {
    sid       = "EventsFromTheRule"
    actions   = ["sqs:SendMessage"]
    resources = [each.value]
    principals {
      type        = "Service"
      identifiers = ["events.amazonaws.com"]
    }
    condition {
      test     = "ArnEquals"
      variable = "aws:SourceArn"
      values   = [aws_cloudwatch_event_rule.retirement.arn]
    }
  }
}

resource "aws_sqs_queue_policy" "notices" {
  queue_url = aws_sqs_queue.notices.url
  policy    = data.aws_iam_policy_document.events_from_the_rule["notices"].json
}

resource "aws_sqs_queue_policy" "dead_letters" {
  queue_url = aws_sqs_queue.dead_letters.url
  policy    = data.aws_iam_policy_document.events_from_the_rule["dead_letters"].json
}

# The function.

resource "aws_lambda_function" "slack" {
  function_name    = var.name
  description      = "Posts notices of Fargate task retirements to Slack"
  filename         = var.zip
  source_code_hash = filebase64sha256(var.zip)
  handler          = "bootstrap"
  runtime          = "provided.al2023"
  architectures    = [var.architecture]
  memory_size      = 256
  timeout          = 60
  role             = aws_iam_role.function.arn
  logging_config {
    log_format = "Text"
    log_group  = aws_cloudwatch_log_group.function.name
  }
  environment {
    variables = {
      SLACK_SECRET_ID             = var.routes_parameter_name == "" ? local.secret_arn : ""
      SLACK_CHANNEL               = var.slack_channel
      ROUTES_PARAMETER_NAME       = var.routes_parameter_name
      LEDGER_TABLE                = aws_dynamodb_table.deliveries.name
      ACCOUNT_NAMES               = length(var.account_names) == 0 ? "" : jsonencode(var.account_names)
      MENTION                     = var.mention
      TASK_RETIREMENT_WAIT_PERIOD = var.task_retirement_wait_period == null ? "" : var.task_retirement_wait_period
      METRICS_NAMESPACE           = var.metrics_namespace
    }
  }
}

resource "aws_lambda_event_source_mapping" "notices" {
  event_source_arn        = aws_sqs_queue.notices.arn
  function_name           = aws_lambda_function.slack.arn
  batch_size              = 10
  function_response_types = ["ReportBatchItemFailures"]
  scaling_config {
    maximum_concurrency = 2
  }
  # Lambda looks whether the role may read the queue.
  depends_on = [aws_iam_role_policy.deliver]
}

# For those who invoke the function without waiting, from a rule or a topic of their own.
resource "aws_lambda_function_event_invoke_config" "slack" {
  function_name                = aws_lambda_function.slack.function_name
  maximum_retry_attempts       = 2
  maximum_event_age_in_seconds = 21600
  destination_config {
    on_failure {
      destination = aws_sqs_queue.dead_letters.arn
    }
  }
  # And whether it may write to this one.
  depends_on = [aws_iam_role_policy.deliver]
}

resource "aws_cloudwatch_log_group" "function" {
  name              = "/aws/lambda/${var.name}"
  retention_in_days = var.log_retention_days
}

# What was said to whom. Losing it means at most that something is said again.

resource "aws_dynamodb_table" "deliveries" {
  name         = "${var.name}-deliveries"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "key"
  attribute {
    name = "key"
    type = "S"
  }
  ttl {
    attribute_name = "expires"
    enabled        = true
  }
}

resource "aws_secretsmanager_secret" "slack" {
  count       = local.makes_secret ? 1 : 0
  name_prefix = "${var.name}-"
  description = "Where notices of Fargate task retirements are posted"
}

resource "aws_secretsmanager_secret_version" "slack" {
  count         = local.makes_secret ? 1 : 0
  secret_id     = aws_secretsmanager_secret.slack[0].id
  secret_string = var.slack_credential
}

# The account setting, per account and Region: it changes how long AWS waits with the retirements of all tasks there.

resource "aws_ecs_account_setting_default" "wait_period" {
  count = var.sets_wait_period ? 1 : 0
  name  = "fargateTaskRetirementWaitPeriod"
  value = var.task_retirement_wait_period
  lifecycle {
    precondition {
      condition     = var.task_retirement_wait_period != null
      error_message = "sets_wait_period needs task_retirement_wait_period."
    }
  }
}

# Hands the copies of notices that AWS Health sends to the backup Region on to the Region of the notifier. It makes what
# backup-region.yaml makes, where backup_region is set.

provider "aws" {
  alias  = "backup"
  region = var.backup_region == "" ? var.region : var.backup_region
}

locals {
  backups  = var.backup_region == "" ? 0 : 1
  main_bus = "arn:${data.aws_partition.current.partition}:events:${var.region}:${data.aws_caller_identity.current.account_id}:event-bus/default"
}

resource "aws_cloudwatch_event_rule" "backup" {
  count       = local.backups
  provider    = aws.backup
  name_prefix = "${var.name}-backup-"
  description = "Copies of notices of Fargate task retirements"
  event_pattern = jsonencode({
    source        = ["aws.health"]
    "detail-type" = ["AWS Health Event"]
    detail = {
      eventTypeCode = ["AWS_ECS_TASK_PATCHING_RETIREMENT"]
      eventRegion   = [var.region]
    }
  })
}

resource "aws_cloudwatch_event_target" "backup" {
  count    = local.backups
  provider = aws.backup
  rule     = aws_cloudwatch_event_rule.backup[0].name
  arn      = local.main_bus
  role_arn = aws_iam_role.forwarding[0].arn
  dead_letter_config {
    arn = aws_sqs_queue.unforwarded[0].arn
  }
}

resource "aws_sqs_queue" "unforwarded" {
  count                     = local.backups
  provider                  = aws.backup
  name_prefix               = "${var.name}-unforwarded-"
  message_retention_seconds = local.two_weeks
  sqs_managed_sse_enabled   = true
}

resource "aws_sqs_queue_policy" "unforwarded" {
  count     = local.backups
  provider  = aws.backup
  queue_url = aws_sqs_queue.unforwarded[0].url
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sqs:SendMessage"
      Resource  = aws_sqs_queue.unforwarded[0].arn
      Condition = { ArnEquals = { "aws:SourceArn" = aws_cloudwatch_event_rule.backup[0].arn } }
    }]
  })
}

resource "aws_iam_role" "forwarding" {
  count       = local.backups
  name_prefix = "${var.name}-forward-"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "events.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "forwarding" {
  count = local.backups
  name  = "Forward"
  role  = aws_iam_role.forwarding[0].id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = "events:PutEvents"
      Resource = local.main_bus
    }]
  })
}

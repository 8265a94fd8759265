# What the function may do, and no more.

resource "aws_iam_role" "function" {
  name_prefix = "${var.name}-"
  description = "What the function may do, and no more"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "lambda.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_iam_role_policy" "deliver" {
  name   = "Deliver"
  role   = aws_iam_role.function.id
  policy = data.aws_iam_policy_document.deliver.json
}

data "aws_iam_policy_document" "deliver" {
  statement {
    sid       = "TakeNotices"
    actions   = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
    resources = [aws_sqs_queue.notices.arn]
  }
  statement {
    sid       = "KeepWhatFailed"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.dead_letters.arn]
  }
  statement {
    sid       = "RememberWhatWasSaid"
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = [aws_dynamodb_table.deliveries.arn]
  }
  statement {
    sid       = "WriteTheLog"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.function.arn}:*"]
  }
  dynamic "statement" {
    for_each = local.makes_secret || var.slack_credential_arn != "" ? [local.secret_arn] : []
    content {
      sid       = "ReadTheCredential"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = [statement.value]
    }
  }
  dynamic "statement" {
    for_each = length(var.route_secret_arns) > 0 ? [var.route_secret_arns] : []
    content {
      sid       = "ReadTheCredentialsOfTeams"
      actions   = ["secretsmanager:GetSecretValue"]
      resources = statement.value
    }
  }
  dynamic "statement" {
    for_each = var.secret_key_arn == "" ? [] : [var.secret_key_arn]
    content {
      sid       = "DecryptTheCredentials"
      actions   = ["kms:Decrypt"]
      resources = [statement.value]
      condition {
        test     = "StringLike"
        variable = "kms:ViaService"
        values   = ["secretsmanager.${var.region}.*"]
      }
    }
  }
  dynamic "statement" {
    for_each = var.routes_parameter_name == "" ? [] : [var.routes_parameter_name]
    content {
      sid     = "ReadTheRoutes"
      actions = ["ssm:GetParameter"]
      resources = [join(":", [
        "arn", data.aws_partition.current.partition, "ssm", var.region,
        data.aws_caller_identity.current.account_id, "parameter${statement.value}",
      ])]
    }
  }
}

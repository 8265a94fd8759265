output "function_name" {
  description = "The function"
  value       = aws_lambda_function.slack.function_name
}

output "function_role_arn" {
  description = "What the function may do"
  value       = aws_iam_role.function.arn
}

output "notice_queue_url" {
  description = "Notices on their way"
  value       = aws_sqs_queue.notices.url
}

output "dead_letter_queue_url" {
  description = "Notices that could not be delivered"
  value       = aws_sqs_queue.dead_letters.url
}

output "delivery_table_name" {
  description = "What was said to whom"
  value       = aws_dynamodb_table.deliveries.name
}

output "retirement_rule_name" {
  description = "The rule"
  value       = aws_cloudwatch_event_rule.retirement.name
}

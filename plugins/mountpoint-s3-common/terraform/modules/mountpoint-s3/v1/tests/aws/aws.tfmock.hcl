# What AWS answers in the tests of this module.

mock_resource "aws_iam_policy" {
  defaults = {
    arn = "arn:aws:iam::111122223333:policy/mocked"
  }
}

mock_resource "aws_iam_role" {
  defaults = {
    arn = "arn:aws:iam::111122223333:role/mocked"
  }
}

override_data {
  target = data.aws_eks_cluster.this
  values = {
    name     = "data-prod"
    endpoint = "https://example.com"
    version  = "1.34"
    identity = [{ oidc = [{ issuer = "https://oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE" }] }]
  }
}

override_data {
  target = data.aws_iam_openid_connect_provider.this
  values = {
    arn = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.us-west-2.amazonaws.com/id/EXAMPLE"
  }
}

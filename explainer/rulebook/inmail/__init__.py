"""InMail: plan, credit, the recipient's switch, subject and length."""

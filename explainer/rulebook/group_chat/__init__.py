"""All about group chats: claims, rules, words and scenarios."""

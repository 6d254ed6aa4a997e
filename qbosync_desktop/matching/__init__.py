"""Suggestions and twins: pure functions over domain objects. Knows no Qt, no SQL, no HTTP, no store."""

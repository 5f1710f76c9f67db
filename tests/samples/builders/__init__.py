"""Makes the samples that are no plain text: each from its text in ``tests/samples/sources``, word for word."""

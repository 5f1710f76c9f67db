"""Weighing: what small fitted tables make of a marked sentence, and by which of its words.

Rules say for certain what they know; a rule's words are few. The weights here were fitted to sentences written and
judged by hand (``training/``), so that a failure told in words that no rule knows is found as well. They are sums
that a person can follow: each sign of a sentence has a weight, and the heaviest are the reason that is given.
"""

"""What is worth a reader's attention: one module a kind of rule, the gravest findings first."""

from core.classify.findings.gathering import gather

__all__ = ["gather"]

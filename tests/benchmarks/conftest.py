from importlib.util import module_from_spec, spec_from_file_location

import pytest


@pytest.fixture
def reference(shared):
    """Return the module of reference scorers that comes with the measuring data."""
    spec = spec_from_file_location("reference_scores", shared / "data" / "score.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module

from tests.outlets.conftest import sakip

__all__ = ["sakip"]

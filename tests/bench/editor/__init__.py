"""How fast the editor is, beside a bare page of the same graph library: `python -m tests.bench.editor`."""

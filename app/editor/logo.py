"""The mark of the house, drawn."""

LOGO = (
    '<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">'
    '<path d="M5 6.5C10 6.5 9 17.5 19 17.5M5 17.5C10 17.5 9 6.5 19 6.5" fill="none" stroke="currentColor" '
    'stroke-width="2" stroke-linecap="round"/><circle cx="5" cy="6.5" r="2.8" fill="#4c8dff"/>'
    '<circle cx="5" cy="17.5" r="2.8" fill="#2fb986"/><circle cx="19" cy="6.5" r="2.8" fill="#a678ff"/>'
    '<circle cx="19" cy="17.5" r="2.8" fill="#f47c48"/></svg>'
)

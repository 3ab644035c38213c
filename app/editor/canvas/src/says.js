/** Words for what is seen: a node's state, a card for the ear, a sentence with names filled in. */

/** 'Connected {from} to {to}' with what stands in braces. */
export const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? '')

export function stateWord(strings, state) {
  return {
    idle: strings.stateIdle, waiting: strings.stateWaiting, loading: strings.stateLoading, running: strings.stateRunning,
    done: strings.stateDone, failed: strings.stateFailed, tripped: strings.stateTripped, skipped: strings.stateSkipped,
  }[state] ?? state
}

/** What a node does at length, in the page's language; the server's word for it is always the same. */
export const noteWord = (strings, note) => note.replace(/^loading (?=\S)/, `${strings.stateLoading} `)

export function modeWord(strings, mode) {
  return { bypass: strings.bypassed, mute: strings.muted }[mode] ?? ''
}

/** Whether a run would use what is known of a node, or call it again. */
export const freshWord = (strings, fresh) => ({ fresh: strings.fresh, stale: strings.stale })[fresh] ?? ''

/** What a screen reader says of a card: title, mode, state, and what is wrong. */
export function cardLabel(strings, node, state, trouble, fresh) {
  const wrong = trouble ? trouble.message : ''
  const change = { added: strings.changeAdded, removed: strings.changeRemoved, changed: strings.changeChanged }[node.change]
  return [node.title, modeWord(strings, node.mode), node.collapsed && strings.collapsed, stateWord(strings, state), freshWord(strings, fresh), wrong, change].filter(Boolean).join(', ')
}

/** Why a source gives nothing, for the person at the screen. */
export function sourceWord(strings, kind, reason, detail = '') {
  return fill(strings[`${kind}_${reason}`] ?? strings[`${kind}_failed`] ?? '', { detail })
}

/** What lies over a picture that is no longer live. */
export function signalWord(strings, signal, seconds) {
  const said = signal.reason === 'hidden' ? strings.signalHidden : signal.reason === 'offline' ? strings.signalOffline : strings.stalled
  return seconds > 0 ? `${said} · ${seconds} s` : said
}

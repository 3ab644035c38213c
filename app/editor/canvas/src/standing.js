/** How a source stands, and what may come next: the same six states as the server's cameras have. */

const NEXT = {
  new: ['opening'],
  opening: ['live', 'backoff'],
  live: ['stalled', 'backoff'],
  stalled: ['live', 'backoff'],
  backoff: ['opening'],
  closed: [],
}

export class Standing {
  state = 'new'
  /** Why it is stalled or lost; kept while it is opened anew, for nothing is well before it is live again. */
  reason = ''

  /** Closed may come after any state, and nothing after closed. Throws for a step that is none. */
  turn(state, reason = '') {
    if (state !== 'closed' && !NEXT[this.state].includes(state)) throw new Error(`a source cannot turn from ${this.state} to ${state}`)
    this.state = state
    if (state !== 'opening') this.reason = reason
  }

  /** As it is told to people: what is opened anew after a loss is still lost. */
  get told() {
    return this.state === 'opening' && this.reason ? 'backoff' : this.state
  }
}

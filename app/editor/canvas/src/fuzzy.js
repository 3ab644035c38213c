/** How well a text answers what somebody typed: letters in order, starts of words and unbroken runs count more. */

/** Points, or 0 if it does not answer. Every word of the query must be found. */
export function score(query, text, more = '') {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  const [title, rest] = [text.toLowerCase(), more.toLowerCase()]
  let sum = 1
  for (const word of words) {
    const points = Math.max(inTitle(word, title), rest.includes(word) ? 12 : 0)
    if (!points) return 0
    sum += points
  }
  return sum + Math.max(0, 6 - title.length / 8)
}

function inTitle(word, title) {
  if (title === word) return 120
  if (title.startsWith(word)) return 100
  const at = title.indexOf(word)
  if (at > 0) return /[\s\-_.:]/.test(title[at - 1]) ? 80 : 50
  return scattered(word, title)
}

/** Letters in order with gaps: few points, and none where the gaps are wide. */
function scattered(word, title) {
  if (word.length < 2) return 0
  let [place, gaps] = [-1, 0]
  for (const letter of word) {
    const next = title.indexOf(letter, place + 1)
    if (next < 0) return 0
    if (place >= 0) gaps += next - place - 1
    place = next
  }
  return gaps <= word.length * 2 ? Math.max(4, 30 - 4 * gaps) : 0
}

/** The cameras and microphones of this browser, by names that can be kept in a flow and mean the same tomorrow. */

const KIND = { camera: 'videoinput', microphone: 'audioinput' }
const MEDIA = { camera: 'video', microphone: 'audio' }
const ALIASES = ['default', 'communications'] // a microphone's second and third name

/** `[{id, name}]`; the names are empty until the person has once given permission. */
export async function offered(kind) {
  if (!navigator.mediaDevices) return []
  const all = await navigator.mediaDevices.enumerateDevices()
  const times = new Map()
  return all
    .filter((device) => device.kind === KIND[kind] && !ALIASES.includes(device.deviceId))
    .map(({ deviceId, label }) => {
      const nth = (times.get(label) ?? 0) + 1
      times.set(label, nth)
      return { id: deviceId, name: label && nth > 1 ? `${label} (${nth})` : label } // two of a kind are told apart
    })
}

export async function idOf(kind, name) {
  return (await offered(kind)).find((device) => device.id === name || (name && device.name === name))?.id ?? ''
}

/**
 * Open the device called `name`: `{stream, isOther}`. Another one takes its place if it is not here, which is how a
 * flow runs on another machine; unless `mustBe`, for one that was here is waited for.
 */
export async function openDevice(kind, asks, name, mustBe) {
  const open = (id) => navigator.mediaDevices.getUserMedia({ [MEDIA[kind]]: id ? { ...asks, deviceId: { exact: id } } : asks })
  if (!name) return { stream: await open(), isOther: false }
  const known = await idOf(kind, name)
  if (known) return { stream: await open(known), isOther: false }
  const areNamed = (await offered(kind)).some((device) => device.name)
  if (mustBe && areNamed) throw new DOMException('', 'ended')
  const stream = await open() // from now on the names are known
  const id = await idOf(kind, name)
  const [track] = stream.getTracks()
  if (id && track.getSettings().deviceId !== id) {
    track.stop()
    return { stream: await open(id), isOther: false }
  }
  return { stream, isOther: !id }
}

/** The 32 bytes before a frame or a stretch of sound: `<4sQQIQ`, little-endian. */
export function header(magic, { seq, ms, feed, reserved = 0 }) {
  const head = new DataView(new ArrayBuffer(32))
  for (let i = 0; i < 4; i += 1) head.setUint8(i, magic.charCodeAt(i))
  head.setBigUint64(4, BigInt(seq), true)
  head.setBigUint64(12, BigInt(Math.round(ms * 1000)) * 1000n, true)
  head.setUint32(20, feed, true)
  head.setBigUint64(24, BigInt(reserved), true)
  return head.buffer
}

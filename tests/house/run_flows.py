"""Flows that are run once: one that takes its time, one of which half fails, one with pictures and sound."""

SLOWLY = """
mentatlab: 1
name: Slowly
nodes:
  words: {type: inputs.text, set: {text: hello}}
  wait: {type: local/paced.wait, set: {seconds: 0.2}}
  join: {type: text.template, set: {template: "{a}!"}}
  said: {type: outputs.text}
edges: ["words.text -> wait.text", "wait.out -> join.a", "join.text -> said.text"]
layout: {words: [0, 0], wait: [320, 0], join: [640, 0], said: [960, 0]}
"""
FAILING = """
mentatlab: 1
name: Half of it fails
nodes:
  words: {type: inputs.text, set: {text: inside}}
  slow: {type: subflow.slow, title: Slowly}
  said: {type: outputs.text}
  bad: {type: local/paced.breaks, set: {text: on purpose}}
  never: {type: outputs.text}
edges: ["words.text -> slow.text", "slow.out -> said.text", "bad.out -> never.text"]
layout: {words: [0, 0], slow: [320, 0], said: [640, 0], bad: [320, 300], never: [640, 300]}
subflows:
  slow:
    title: Slowly
    inputs: {text: [wait.text]}
    outputs: {out: wait.out}
    nodes:
      wait: {type: local/paced.wait, set: {seconds: 0.1}}
    edges: []
"""
MEDIA = """
mentatlab: 1
name: Pictures and sound
nodes:
  scene: {type: inputs.synthetic_camera, set: {shapes: 3, seed: 5, width: 320, height: 180, fps: 5, seconds: 1}}
  find: {type: vision.detect}
  draw: {type: draw.overlay}
  view: {type: outputs.view}
  film: {type: outputs.save_video}
  voice: {type: inputs.audio_file, set: {file: assets/samples/spoken-digits.wav}}
  hear: {type: outputs.sound}
edges:
  - scene.image -> find.image
  - scene.image -> draw.image
  - find.detections -> draw.detections
  - draw.image -> view.image
  - draw.image -> film.image
  - voice.audio -> hear.audio
"""

"""An RTSP camera that sends H.264: `/usr/bin/python3 rtsp_camera.py PORT`, with Debian's GStreamer and its bindings."""

import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402

Gst.init(None)
factory = GstRtspServer.RTSPMediaFactory()
factory.set_launch(
    "( videotestsrc is-live=true pattern=ball ! video/x-raw,width=320,height=180,framerate=30/1 "
    "! x264enc tune=zerolatency speed-preset=ultrafast key-int-max=30 ! rtph264pay name=pay0 pt=96 )"
)
factory.set_shared(True)
server = GstRtspServer.RTSPServer(service=sys.argv[1])
server.get_mount_points().add_factory("/ball", factory)
if not server.attach(None):
    sys.exit(f"port {sys.argv[1]} cannot be listened on")
print("ready", flush=True)
GLib.MainLoop().run()

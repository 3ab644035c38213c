import { Fragment as e, Teleport as t, Transition as n, computed as r, createBlock as i, createCommentVNode as a, createElementBlock as o, createElementVNode as s, createPropsRestProxy as c, createTextVNode as l, createVNode as u, customRef as d, defineComponent as f, effectScope as p, getCurrentInstance as m, getCurrentScope as h, h as g, inject as _, isMemoSame as v, isRef as y, markRaw as b, mergeProps as x, nextTick as S, normalizeClass as C, normalizeStyle as w, onBeforeMount as T, onBeforeUnmount as E, onMounted as D, onScopeDispose as O, onUnmounted as k, openBlock as A, provide as j, reactive as M, readonly as N, ref as P, renderList as F, renderSlot as I, resolveComponent as L, resolveDynamicComponent as R, shallowReactive as z, shallowRef as B, toDisplayString as V, toRaw as H, toRef as U, toRefs as ee, toValue as W, triggerRef as G, unref as K, useAttrs as te, useSlots as q, vModelSelect as ne, vModelText as re, vShow as ie, watch as J, withCtx as ae, withDirectives as oe, withKeys as se, withModifiers as Y } from "vue";
// node_modules/@vue-flow/core/dist/style.css?inline
var ce = ".vue-flow{z-index:0;direction:ltr;width:100%;height:100%;position:relative;overflow:hidden}.vue-flow__container{width:100%;height:100%;position:absolute;top:0;left:0}.vue-flow__pane{z-index:1}.vue-flow__pane.draggable{cursor:grab}.vue-flow__pane.selection{cursor:pointer}.vue-flow__pane.dragging{cursor:grabbing}.vue-flow__transformationpane{transform-origin:0 0;z-index:2;pointer-events:none}.vue-flow__viewport{z-index:4;overflow:clip}.vue-flow__selection{z-index:6}.vue-flow__edge-labels{pointer-events:none;-webkit-user-select:none;user-select:none;width:100%;height:100%;position:absolute}.vue-flow__nodesselection-rect:focus,.vue-flow__nodesselection-rect:focus-visible{outline:none}.vue-flow .vue-flow__edges{pointer-events:none;overflow:visible}.vue-flow__edge-path,.vue-flow__connection-path{stroke:#b1b1b7;stroke-width:1px;fill:none}.vue-flow__edge{pointer-events:visibleStroke;cursor:pointer}.vue-flow__edge.animated path{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__edge.animated path.vue-flow__edge-interaction{stroke-dasharray:none;animation:none}.vue-flow__edge.inactive{pointer-events:none}.vue-flow__edge.selected,.vue-flow__edge:focus,.vue-flow__edge:focus-visible{outline:none}.vue-flow__edge.selected .vue-flow__edge-path,.vue-flow__edge:focus .vue-flow__edge-path,.vue-flow__edge:focus-visible .vue-flow__edge-path{stroke:#555}.vue-flow__edge-textwrapper{pointer-events:all}.vue-flow__edge-textbg{fill:#fff}.vue-flow__edge-text{pointer-events:none;-webkit-user-select:none;user-select:none}.vue-flow__connection{pointer-events:none}.vue-flow__connection .animated{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__connectionline{z-index:1001}.vue-flow__nodes{pointer-events:none;transform-origin:0 0}.vue-flow__node{-webkit-user-select:none;user-select:none;pointer-events:all;transform-origin:0 0;box-sizing:border-box;cursor:default;position:absolute}.vue-flow__node.draggable{cursor:grab;pointer-events:all}.vue-flow__node.draggable.dragging{cursor:grabbing}.vue-flow__nodesselection{z-index:3;transform-origin:0 0;pointer-events:none}.vue-flow__nodesselection-rect{pointer-events:all;cursor:grab;position:absolute}.vue-flow__nodesselection-rect.dragging{cursor:grabbing}.vue-flow__handle{pointer-events:none;min-width:5px;min-height:5px;position:absolute}.vue-flow__handle.connectable{pointer-events:all;cursor:crosshair}.vue-flow__handle-bottom{bottom:0;left:50%;transform:translate(-50%,50%)}.vue-flow__handle-top{top:0;left:50%;transform:translate(-50%,-50%)}.vue-flow__handle-left{top:50%;left:0;transform:translate(-50%,-50%)}.vue-flow__handle-right{top:50%;right:0;transform:translate(50%,-50%)}.vue-flow__edgeupdater{cursor:move;pointer-events:all}.vue-flow__panel{z-index:5;margin:15px;position:absolute}.vue-flow__panel.top{top:0}.vue-flow__panel.bottom{bottom:0}.vue-flow__panel.left{left:0}.vue-flow__panel.right{right:0}.vue-flow__panel.center{left:50%;transform:translate(-50%)}@keyframes dashdraw{0%{stroke-dashoffset:10px}}", le = ".uplot,.uplot *,.uplot :before,.uplot :after{box-sizing:border-box}.uplot{width:min-content;font-family:system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Arial,Noto Sans,sans-serif,Apple Color Emoji,Segoe UI Emoji,Segoe UI Symbol,Noto Color Emoji;line-height:1.5}.u-title{text-align:center;font-size:18px;font-weight:700}.u-wrap{-webkit-user-select:none;user-select:none;position:relative}.u-over,.u-under{position:absolute}.u-under{overflow:hidden}.uplot canvas{width:100%;height:100%;display:block;position:relative}.u-axis{position:absolute}.u-legend{text-align:center;margin:auto;font-size:14px}.u-inline{display:block}.u-inline *{display:inline-block}.u-inline tr{margin-right:16px}.u-legend th{font-weight:600}.u-legend th>*{vertical-align:middle;display:inline-block}.u-legend .u-marker{width:1em;height:1em;margin-right:4px;background-clip:padding-box!important}.u-inline.u-live th:after{content:\":\";vertical-align:middle}.u-inline:not(.u-live) .u-value{display:none}.u-series>*{padding:4px}.u-series th{cursor:pointer}.u-legend .u-off>*{opacity:.3}.u-select{pointer-events:none;background:#00000012;position:absolute}.u-cursor-x,.u-cursor-y{pointer-events:none;will-change:transform;position:absolute;top:0;left:0}.u-hz .u-cursor-x,.u-vt .u-cursor-y{border-right:1px dashed #607d8b;height:100%}.u-hz .u-cursor-y,.u-vt .u-cursor-x{border-bottom:1px dashed #607d8b;width:100%}.u-cursor-pt{pointer-events:none;will-change:transform;border:0 solid;border-radius:50%;position:absolute;top:0;left:0;background-clip:padding-box!important}.u-axis.u-off,.u-select.u-off,.u-cursor-x.u-off,.u-cursor-y.u-off,.u-cursor-pt.u-off{display:none}", X = {
	camera: "videoinput",
	microphone: "audioinput"
}, Z = {
	camera: "video",
	microphone: "audio"
}, ue = ["default", "communications"];
async function de(e) {
	if (!navigator.mediaDevices) return [];
	let t = await navigator.mediaDevices.enumerateDevices(), n = /* @__PURE__ */ new Map();
	return t.filter((t) => t.kind === X[e] && !ue.includes(t.deviceId)).map(({ deviceId: e, label: t }) => {
		let r = (n.get(t) ?? 0) + 1;
		return n.set(t, r), {
			id: e,
			name: t && r > 1 ? `${t} (${r})` : t
		};
	});
}
async function fe(e, t) {
	return (await de(e)).find((e) => e.id === t || t && e.name === t)?.id ?? "";
}
async function pe(e, t, n, r) {
	let i = (n) => navigator.mediaDevices.getUserMedia({ [Z[e]]: n ? {
		...t,
		deviceId: { exact: n }
	} : t });
	if (!n) return {
		stream: await i(),
		isOther: !1
	};
	let a = await fe(e, n);
	if (a) return {
		stream: await i(a),
		isOther: !1
	};
	let o = (await de(e)).some((e) => e.name);
	if (r && o) throw new DOMException("", "ended");
	let s = await i(), c = await fe(e, n), [l] = s.getTracks();
	return c && l.getSettings().deviceId !== c ? (l.stop(), {
		stream: await i(c),
		isOther: !1
	}) : {
		stream: s,
		isOther: !c
	};
}
// src/says.js
var me = (e, t) => e.replace(/\{(\w+)\}/g, (e, n) => t[n] ?? "");
function he(e, t) {
	return {
		idle: e.stateIdle,
		waiting: e.stateWaiting,
		loading: e.stateLoading,
		running: e.stateRunning,
		done: e.stateDone,
		failed: e.stateFailed,
		tripped: e.stateTripped,
		skipped: e.stateSkipped
	}[t] ?? t;
}
var ge = (e, t) => t.replace(/^loading (?=\S)/, `${e.stateLoading} `);
function _e(e, t) {
	return {
		bypass: e.bypassed,
		mute: e.muted
	}[t] ?? "";
}
var ve = (e, t) => ({
	fresh: e.fresh,
	stale: e.stale
})[t] ?? "";
function ye(e, t, n, r, i) {
	let a = r ? r.message : "", o = {
		added: e.changeAdded,
		removed: e.changeRemoved,
		changed: e.changeChanged
	}[t.change];
	return [
		t.title,
		_e(e, t.mode),
		t.collapsed && e.collapsed,
		he(e, n),
		ve(e, i),
		a,
		o
	].filter(Boolean).join(", ");
}
function be(e, t, n, r = "") {
	return me(e[`${t}_${n}`] ?? e[`${t}_failed`] ?? "", { detail: r });
}
function xe(e, t, n) {
	let r = t.reason === "hidden" ? e.signalHidden : t.reason === "offline" ? e.signalOffline : e.stalled;
	return n > 0 ? `${r} · ${n} s` : r;
}
// src/DevicePick.vue
var Se = { class: "mentat m-devices" }, Ce = [
	"value",
	"aria-label",
	"disabled"
], we = { value: "" }, Te = ["value"], Ee = ["value"], De = {
	key: 1,
	role: "status"
}, Oe = { key: 2 }, ke = {
	__name: "DevicePick",
	props: {
		kind: {
			type: String,
			default: "camera"
		},
		value: {
			type: String,
			default: ""
		},
		label: {
			type: String,
			default: ""
		},
		strings: {
			type: Object,
			default: () => ({})
		}
	},
	emits: ["chosen"],
	setup(t, { emit: n }) {
		let i = t, c = n, l = navigator.mediaDevices, u = P([]), d = P(!1), f = P(l ? "" : be(i.strings, i.kind, "insecure")), p = r(() => u.value.filter((e) => e.name)), m = r(() => i.value && !p.value.some((e) => e.name === i.value));
		async function h() {
			u.value = await de(i.kind), d.value = !0;
		}
		async function g() {
			f.value = "";
			try {
				let { stream: e } = await pe(i.kind, !0, "", !1);
				e.getTracks().forEach((e) => e.stop()), await h();
			} catch (e) {
				f.value = be(i.strings, i.kind, e.name, e.message);
			}
		}
		return D(() => {
			h(), l?.addEventListener("devicechange", h);
		}), E(() => l?.removeEventListener("devicechange", h)), (n, r) => (A(), o("div", Se, [
			s("select", {
				value: t.value,
				"aria-label": t.label,
				disabled: !K(l),
				onPointerdown: h,
				onFocus: h,
				onChange: r[0] ||= (e) => c("chosen", e.target.value)
			}, [
				s("option", we, V(t.strings.deviceAny), 1),
				(A(!0), o(e, null, F(p.value, (e) => (A(), o("option", {
					key: e.id,
					value: e.name
				}, V(e.name), 9, Te))), 128)),
				m.value ? (A(), o("option", {
					key: 0,
					value: t.value
				}, V(p.value.length ? K(me)(t.strings.deviceMissing, { name: t.value }) : t.value), 9, Ee)) : a("", !0)
			], 40, Ce),
			K(l) && u.value.length && !p.value.length ? (A(), o("button", {
				key: 0,
				type: "button",
				onClick: g
			}, V(t.strings.deviceNames), 1)) : a("", !0),
			f.value ? (A(), o("p", De, V(f.value), 1)) : d.value && !u.value.length ? (A(), o("p", Oe, V(K(be)(t.strings, t.kind, "NotFoundError")), 1)) : a("", !0)
		]));
	}
}, Ae = {
	new: ["opening"],
	opening: ["live", "backoff"],
	live: ["stalled", "backoff"],
	stalled: ["live", "backoff"],
	backoff: ["opening"],
	closed: []
}, je = class {
	state = "new";
	reason = "";
	turn(e, t = "") {
		if (e !== "closed" && !Ae[this.state].includes(e)) throw Error(`a source cannot turn from ${this.state} to ${e}`);
		this.state = e, e !== "opening" && (this.reason = t);
	}
	get told() {
		return this.state === "opening" && this.reason ? "backoff" : this.state;
	}
}, Me = 500, Ne = 1500, Pe = 2e3, Fe = 250, Ie = [
	"NotAllowedError",
	"SecurityError",
	"OverconstrainedError",
	"TypeError",
	"insecure"
], Le = class {
	standing = new je();
	label = "";
	isOther = !1;
	error = null;
	#e = null;
	#t = 0;
	#n = Me;
	#r = {
		retry: 0,
		look: 0
	};
	#i = 0;
	#a = !1;
	constructor(e, t, n, r) {
		Object.assign(this, {
			kind: e,
			wish: t,
			live: n,
			told: r
		});
	}
	get isClosed() {
		return this.standing.state === "closed";
	}
	start() {
		return this.#r.look = setInterval(() => this.#c(), Fe), this.#o();
	}
	stop() {
		this.#l(), clearInterval(this.#r.look), this.#u("closed");
	}
	async changed() {
		if (this.standing.state === "backoff") this.#n = Me, this.#o();
		else if (this.isOther && this.standing.state === "live") {
			if (!await fe(this.kind, this.wish.device) || this.standing.state !== "live") return;
			this.#a = !1, this.#s("ended"), this.#o();
		}
	}
	adapt(e) {
		if (this.wish.node !== e.node || (this.wish.device ?? "") !== (e.device ?? "")) return !1;
		this.wish = e, this.standing.state === "backoff" && this.changed();
		let t = this.#e, [n] = t?.getTracks() ?? [];
		return n?.applyConstraints(this.asks()).catch((e) => this.#e === t && this.#s(e.name, e)), !0;
	}
	hid() {}
	beat() {
		this.#i = performance.now(), this.standing.state === "stalled" && this.#u("live");
	}
	expect() {
		this.#i = performance.now();
	}
	quiet(e) {
		this.standing.state === "live" && this.#u("stalled", e);
	}
	async #o() {
		clearTimeout(this.#r.retry);
		let e = this.#t += 1;
		this.#u("opening");
		try {
			if (!navigator.mediaDevices) throw new DOMException("", "insecure");
			let { stream: t, isOther: n } = await pe(this.kind, this.asks(), this.wish.device, this.#a);
			if (e !== this.#t) return Re(t);
			this.#e = t, this.isOther = n;
			let [r] = t.getTracks();
			if (r.onended = () => this.#e === t && this.#s("ended"), r.onmute = () => this.quiet("muted"), await this.begin(t), e !== this.#t) return;
			this.label = r.label, this.#i = performance.now(), this.#n = Me, this.#a = !n, this.error = null, this.#u("live"), this.hid();
		} catch (t) {
			e === this.#t && this.#s(t.name, t);
		}
	}
	#s(e, t = null) {
		this.#l(), this.error = t, this.#u("backoff", e), Ie.includes(e) || (this.#r.retry = setTimeout(() => this.#o(), this.#n * (.85 + .3 * Math.random())), this.#n = Math.min(Ne, this.#n * 1.6));
	}
	#c() {
		let { state: e, reason: t } = this.standing, n = performance.now() - this.#i;
		e === "live" && n > Pe ? this.quiet("silent") : (e === "stalled" && t === "silent" && n > 5e3 || e === "stalled" && t === "hidden" && !document.hidden && n > Pe) && this.#s("silent");
	}
	#l() {
		this.#t += 1, clearTimeout(this.#r.retry);
		let e = this.#e;
		this.#e = null, e && Re(e), this.end();
	}
	#u(e, t) {
		this.standing.turn(e, t), this.told(this);
	}
};
function Re(e) {
	for (let t of e.getTracks()) t.onended = t.onmute = null, t.stop();
}
// src/packet.js
function ze(e, { seq: t, ms: n, feed: r, reserved: i = 0 }) {
	let a = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(32));
	for (let t = 0; t < 4; t += 1) a.setUint8(t, e.charCodeAt(t));
	return a.setBigUint64(4, BigInt(t), !0), a.setBigUint64(12, BigInt(Math.round(n * 1e3)) * 1000n, !0), a.setUint32(20, r, !0), a.setBigUint64(24, BigInt(i), !0), a.buffer;
}
// src/insets.js
var Be = class {
	#e = [];
	#t;
	constructor(e) {
		this.#t = e;
	}
	draw(e, t, n, r, i, a, o) {
		let s = this.#e[n] ??= {
			mark: null,
			bitmap: null,
			newest: null,
			isDecoding: !1
		};
		s.newest = t, s.mark !== t && this.#n(s), s.bitmap && e.drawImage(s.bitmap, r, i, a, o);
	}
	clear() {
		for (let e of this.#e) e.newest = null, e.bitmap?.close();
		this.#e = [];
	}
	async #n(e) {
		if (!e.isDecoding) {
			for (e.isDecoding = !0; e.newest && e.mark !== e.newest;) {
				let t = e.newest, n = await Ve(t.jpeg);
				e.mark = t, e.newest ? n && (e.bitmap?.close(), e.bitmap = n, this.#t()) : n?.close();
			}
			e.isDecoding = !1;
		}
	}
};
async function Ve(e) {
	try {
		let t = Uint8Array.from(atob(e), (e) => e.charCodeAt(0));
		return await createImageBitmap(new Blob([t], { type: "image/jpeg" }));
	} catch (e) {
		return console.warn("an inset could not be decoded", e), null;
	}
}
// src/layers.js
var He = [
	[
		70,
		107,
		227
	],
	[
		40,
		187,
		236
	],
	[
		49,
		242,
		153
	],
	[
		162,
		252,
		60
	],
	[
		237,
		208,
		58
	],
	[
		251,
		128,
		34
	],
	[
		210,
		49,
		5
	]
], Ue = 96, We = /* @__PURE__ */ new WeakMap();
function Ge(e, t, { width: n, height: r }) {
	let i = Je(t[0], () => Ye(t));
	i && qe(e, i, 0, 0, n, r);
}
function Ke(e, t, n, r, i, a) {
	qe(e, Je(t, () => Xe(t)), n, r, i, a);
}
function qe(e, t, n, r, i, a) {
	e.imageSmoothingEnabled = !0, e.drawImage(t, n, r, i, a);
}
function Je(e, t) {
	return We.has(e) || We.set(e, t()), We.get(e);
}
function Ye(e) {
	let [t, n] = e[0].mask.size;
	if (!t || !n) return null;
	let r = new Uint32Array(n * t);
	for (let { mask: i, color: a, opacity: o } of e) {
		let e = $e(...et(a), Math.round(o * 255)), s = 0;
		i.counts.forEach((i, a) => {
			if (a % 2) for (let a = s; a < s + i; a++) r[a % t * n + (a / t | 0)] = e;
			s += i;
		});
	}
	return Qe(r, n, t);
}
function Xe({ values: e, size: [t, n], opacity: r }) {
	let i = Ze(r), a = atob(e), o = new Uint32Array(t * n);
	for (let e = 0; e < o.length; e++) o[e] = i[a.charCodeAt(e)];
	return Qe(o, t, n);
}
function Ze(e) {
	return Uint32Array.from({ length: 256 }, (t, n) => {
		let r = n * (He.length - 1) / 255, [i, a] = [He[Math.floor(r)], He[Math.ceil(r)]];
		return $e(...i.map((e, t) => Math.round(e + (a[t] - e) * (r % 1))), Math.round(e * Math.min(1, n / Ue) * 255));
	});
}
function Qe(e, t, n) {
	let r = new OffscreenCanvas(t, n), i = new ImageData(new Uint8ClampedArray(e.buffer), t, n);
	return r.getContext("2d").putImageData(i, 0, 0), r;
}
var $e = (e, t, n, r) => (r << 24 | n << 16 | t << 8 | e) >>> 0, et = (e) => [
	1,
	3,
	5
].map((t) => parseInt(e.slice(t, t + 2), 16)), tt = "Inter, -apple-system, \"Segoe UI\", Roboto, system-ui, sans-serif", nt = "rgb(12 16 24 / .78)", rt = "#0c1018", it = 8;
function at(e, t, n, r, i = 1, a = null) {
	let { width: o, height: s } = e.canvas;
	if (e.setTransform(1, 0, 0, 1, 0, 0), e.drawImage(t, 0, 0), !n.length) return;
	let c = {
		to: {
			x: o / (r?.[0] || o),
			y: s / (r?.[1] || s)
		},
		unit: s / 720,
		least: Math.min(i, 4),
		width: o,
		height: s,
		insets: a,
		inset: 0
	};
	e.lineJoin = "round", e.lineCap = "round";
	for (let t = 0; t < n.length; t++) {
		let r = n[t].shape === "mask" ? ot(n, t) : [];
		r.length ? Ge(e, r, c) : lt[n[t].shape]?.(e, n[t], c), t += Math.max(0, r.length - 1);
	}
}
function ot(e, t) {
	let n = String(e[t].mask.size), r = t;
	for (; e[r]?.shape === "mask" && String(e[r].mask.size) === n;) r++;
	return e.slice(t, r);
}
var st = (e) => JSON.stringify(e, (e, t) => ct.has(e) ? void 0 : t), ct = /* @__PURE__ */ new Set([
	"counts",
	"values",
	"jpeg"
]), lt = {
	box(e, { at: [t, n, r, i], color: a, label: o, width: s, fill: c }, l) {
		let [u, d, f, p] = [
			t * l.to.x,
			n * l.to.y,
			r * l.to.x,
			i * l.to.y
		], m = gt(s, l);
		if (e.beginPath(), e.roundRect(u, d, f - u, p - d, m * 1.5), c && ft(e, a, c), e.strokeStyle = a, e.lineWidth = m, e.stroke(), !o) return;
		let h = _t(20, l), g = vt(a) ? rt : "#ffffff";
		ht(e, l, u - m / 2, d - h * 1.5, o, {
			tall: h,
			ink: g,
			fill: a
		});
	},
	path(e, { at: t, color: n, width: r, closed: i, fade: a }, o) {
		if (t.length) {
			if (e.strokeStyle = n, e.lineWidth = gt(r, o), a) return dt(e, t, o);
			ut(e, t, o), i && e.closePath(), e.stroke();
		}
	},
	area(e, { at: t, color: n, opacity: r }, i) {
		t.length < 3 || (ut(e, t, i), e.closePath(), ft(e, n, r));
	},
	points(e, { at: t, pairs: n, color: r, width: i }, a) {
		e.strokeStyle = r, e.lineWidth = gt(i, a);
		for (let [r, i] of n) t[r] && t[i] && (ut(e, [t[r], t[i]], a), e.stroke());
		let o = Math.max(2, i * a.unit * 1.3, 2 * a.least);
		for (let n of t) n && pt(e, n, o, r, a);
	},
	heat(e, t, n) {
		Ke(e, t, ...mt(t.at, n));
	},
	inset(e, t, n) {
		let [r, i, a, o] = mt(t.at, n);
		n.insets?.draw(e, t, n.inset++, r, i, a, o);
		let s = Math.max(1, n.height / 360, n.least);
		e.strokeStyle = "#ffffff", e.lineWidth = s, e.strokeRect(r, i, a, o);
	},
	label(e, { at: [t, n], text: r, color: i, size: a, align: o }, s) {
		let c = {
			tall: _t(a ?? 22, s),
			ink: i,
			fill: nt,
			align: o
		};
		ht(e, s, t * s.to.x, n * s.to.y, r, c);
	}
};
function ut(e, t, n) {
	e.beginPath(), t.forEach(([t, r], i) => i ? e.lineTo(t * n.to.x, r * n.to.y) : e.moveTo(t * n.to.x, r * n.to.y));
}
function dt(e, t, n) {
	let r = (e) => Math.round(e * (t.length - 1) / it);
	e.lineCap = "butt";
	for (let i = 0; i < it; i++) e.globalAlpha = (i + 1) / it, ut(e, t.slice(r(i), r(i + 1) + 1), n), e.stroke();
	e.globalAlpha = 1, e.lineCap = "round";
}
function ft(e, t, n) {
	e.globalAlpha = n, e.fillStyle = t, e.fill(), e.globalAlpha = 1;
}
function pt(e, [t, n], r, i, a) {
	for (let [o, s] of [[r + Math.max(1, a.least / 2), "#ffffff"], [r, i]]) e.beginPath(), e.arc(t * a.to.x, n * a.to.y, o, 0, 2 * Math.PI), e.fillStyle = s, e.fill();
}
var mt = ([e, t, n, r], { to: i }) => [
	e * i.x,
	t * i.y,
	(n - e) * i.x,
	(r - t) * i.y
];
function ht(e, t, n, r, i, { tall: a, ink: o, fill: s, align: c }) {
	e.font = `600 ${a}px ${tt}`, e.textBaseline = "middle";
	let l = a * .4, u = e.measureText(i).width + 2 * l, d = a * 1.45, f = Math.max(0, Math.min(c === "right" ? n - u : n, t.width - u)), p = Math.max(0, Math.min(r, t.height - d));
	e.beginPath(), e.roundRect(f, p, u, d, a * .25), e.fillStyle = s, e.fill(), e.fillStyle = o, e.fillText(i, f + l, p + d / 2 + a * .04);
}
var gt = (e, t) => Math.max(1, e * t.unit, 1.5 * t.least), _t = (e, t) => Math.max(9, e * t.unit, 9 * t.least);
function vt(e) {
	let [t, n, r] = [
		1,
		3,
		5
	].map((t) => parseInt(e.slice(t, t + 2), 16));
	return t * .299 + n * .587 + r * .114 > 140;
}
// src/picture.js
var yt = 600, bt = 1500, xt = 3e4, St = 96, Ct = 300, wt = () => performance.timeOrigin + performance.now(), Tt = class {
	state = z({
		shown: !1,
		aspect: 16 / 9,
		fps: 0,
		ms: 0,
		stalled: !1
	});
	#e = /* @__PURE__ */ new Set();
	#t = null;
	#n = !1;
	#r = !1;
	#i = null;
	#a = null;
	#o = new Be(() => this.#a && this.#f());
	#s = [];
	#c = {
		count: 0,
		since: 0,
		last: 0,
		total: 0,
		ms: 0,
		between: 0
	};
	constructor(e, t, n = () => null) {
		this.node = e, this.send = t, this.trouble = n;
	}
	attach(e) {
		this.#e.add(e), this.#a && this.#p(e);
	}
	detach(e) {
		this.#e.delete(e);
	}
	offer(e, t) {
		if (this.#t && this.#h(this.#t), this.#t = {
			about: e,
			blob: new Blob([t], { type: e.mime }),
			isAnswered: !1
		}, this.#_() && !this.#r) return this.#u();
		this.#h(this.#t);
	}
	offerFrame(e, { seq: t, size: n, marks: r }) {
		if (!(this.#a?.frame?.feed === e.feed && this.#a.seq > t)) {
			if (this.#r) return this.#l(e.hold(), {
				seq: t,
				size: n,
				marks: r
			});
			this.#d({
				bitmap: e.bitmap,
				frame: e.hold(),
				seq: t,
				size: n,
				marks: r,
				captured: e.captured
			});
		}
	}
	offerOwn(e) {
		this.#_() && !this.#r && this.#d({
			bitmap: e.bitmap,
			frame: e.hold(),
			seq: e.seq,
			size: null,
			marks: []
		});
	}
	catchUp() {
		this.#_() && (this.#t && !this.#r ? this.#u() : this.#a && this.#f());
	}
	freeze(e) {
		if (this.#r === e) return;
		if (this.#r = e, e) return this.#t && this.#h(this.#t);
		let t = this.#i;
		this.#i = null, t && this.#d({
			bitmap: t.frame.bitmap,
			captured: t.frame.captured,
			...t
		}), this.catchUp();
	}
	#l(e, t) {
		this.#i?.frame.release(), this.#i = {
			frame: e,
			...t
		};
	}
	takeAges() {
		let e = this.#s;
		return this.#s = [], e;
	}
	clear() {
		this.#m(), this.#o.clear(), this.#i?.frame.release(), this.#i = null, this.#t = null, this.#s = [], this.#c = {
			count: 0,
			since: 0,
			last: 0,
			total: 0,
			ms: 0,
			between: 0
		}, Object.assign(this.state, {
			shown: !1,
			fps: 0,
			ms: 0,
			stalled: !1
		});
		for (let { canvas: e } of this.#e) e.getContext("2d").clearRect(0, 0, e.width, e.height), e.removeAttribute("data-seq"), e.removeAttribute("data-marks");
	}
	tick(e, t) {
		for (let e of this.#e) e.isStamp = e.isVisible && e.canvas.getBoundingClientRect().width < St, e.isVisible && this.#a && e.drawn < this.#c.last && this.#p(e);
		let n = this.#c, r = (e - n.since) / 1e3;
		t && n.total > 1 && r > .9 ? (this.state.fps = Math.round(n.count / r * 10) / 10, this.state.ms = n.ms, n.ms && n.count && this.send({
			type: "latency",
			node: this.node,
			ms: n.ms
		}), Object.assign(n, {
			count: 0,
			since: e
		})) : !t && this.state.fps && Object.assign(this.state, {
			fps: 0,
			ms: 0
		});
		let i = Math.min(xt, Math.max(bt, 5 * n.between)), a = n.total > 1 && e - n.last > i;
		this.state.stalled = t && !this.#r && this.state.shown && (a || this.trouble() !== null);
	}
	async #u() {
		if (!this.#n) {
			for (this.#n = !0; this.#t && this.#_() && !this.#r;) {
				let e = this.#t, { about: t, blob: n } = e;
				this.#t = null;
				try {
					let e = await createImageBitmap(n);
					this.#d({
						bitmap: e,
						frame: null,
						captured: t.captured_ms,
						...t
					});
				} catch (e) {
					console.warn(`${this.node}: a picture could not be decoded`, e);
				}
				this.#g() ? setTimeout(() => this.#h(e), Ct) : this.#h(e);
			}
			this.#n = !1;
		}
	}
	#d(e) {
		this.#m(), this.#a = e;
		let { width: t, height: n } = e.bitmap;
		this.state.shown || Object.assign(this.state, {
			shown: !0,
			aspect: t / n
		});
		let r = performance.now(), i = this.#c;
		if (i.since ||= r, i.last && !this.state.stalled && (i.between += .2 * (r - i.last - i.between)), i.last = r, !this.#f()) return;
		i.count += 1, i.total += 1;
		let a = e.captured ? wt() - e.captured : 0;
		a > 0 && a < 6e4 && this.#s.length < yt && this.#s.push(a), a > 0 && a < 6e4 && (i.ms = Math.round(i.ms ? i.ms * .8 + a * .2 : a));
	}
	#f() {
		if (!this.#_()) return !1;
		let e = performance.now();
		for (let t of this.#e) !t.isVisible || t.isStamp && e - t.drawn < Ct || (t.drawn = e, this.#p(t));
		return !0;
	}
	#p({ canvas: e }) {
		let { bitmap: t, marks: n = [], size: r, seq: i } = this.#a;
		e.width !== t.width && (e.width = t.width), e.height !== t.height && (e.height = t.height);
		let a = e.offsetWidth ? t.width / e.offsetWidth : 1;
		at(e.getContext("2d", { alpha: !1 }), t, n, r, a, this.#o), e.dataset.seq = i, e.dataset.marks = st(n);
	}
	#m() {
		this.#a?.frame ? this.#a.frame.release() : this.#a?.bitmap.close(), this.#a = null;
	}
	#h(e) {
		e.isAnswered || (e.isAnswered = !0, this.send({
			type: "ack",
			node: e.about.node,
			pin: e.about.pin
		}));
	}
	#g() {
		return [...this.#e].every((e) => !e.isVisible || e.isStamp);
	}
	#_() {
		return !document.hidden && [...this.#e].some((e) => e.isVisible);
	}
}, Et = 16, Dt = class {
	#e = 1;
	constructor(e, t, n, r) {
		Object.assign(this, {
			bitmap: e,
			feed: t,
			seq: n,
			captured: r
		});
	}
	hold() {
		return this.#e += 1, this;
	}
	release() {
		--this.#e, this.#e === 0 && this.bitmap.close();
	}
}, Ot = class {
	#e = /* @__PURE__ */ new Map();
	put(e) {
		if (this.#e.set(e.seq, e), this.#e.size <= Et) return;
		let [t] = this.#e.keys();
		this.#e.get(t).release(), this.#e.delete(t);
	}
	get(e) {
		return this.#e.get(e);
	}
	clear() {
		for (let e of this.#e.values()) e.release();
		this.#e.clear();
	}
}, kt = .8, At = 2, jt = 5e3, Mt = class extends Le {
	ring = new Ot();
	#e;
	#t = /* @__PURE__ */ new Map();
	#n = !1;
	#r = 0;
	#i = null;
	#a = null;
	constructor(e, t, n) {
		super("camera", e, t, n), this.#e = e.seq ?? 0;
	}
	answersTo({ node: e, width: t, height: n, fps: r, device: i = "" }) {
		let { wish: a } = this;
		return a.node === e && a.width === t && a.height === n && a.fps === r && (a.device ?? "") === i;
	}
	asks() {
		let { width: e, height: t, fps: n } = this.wish;
		return {
			width: { ideal: e ?? 1280 },
			height: { ideal: t ?? 720 },
			frameRate: { ideal: n ?? 30 }
		};
	}
	async begin(e) {
		let t = this.#i = Object.assign(document.createElement("video"), {
			muted: !0,
			playsInline: !0,
			srcObject: e
		});
		t.onresize = () => this.told(this), await t.play(), this.#i === t && this.#o(t);
	}
	end() {
		this.#i && (this.#i.srcObject = null), this.#i = null;
	}
	hid() {
		document.hidden ? this.quiet("hidden") : this.expect();
	}
	answered(e) {
		this.#t.delete(e);
	}
	forget() {
		this.#t.clear();
	}
	get about() {
		let { videoWidth: e, videoHeight: t } = this.#i ?? {};
		return e ? `${this.label} · ${e} × ${t}` : this.label;
	}
	#o(e) {
		let t = (t, n) => {
			if (this.#i !== e) return;
			let r = n?.captureTime ?? t;
			document.hidden || (this.beat(), this.#s(performance.timeOrigin + (Math.abs(t - r) < 1e3 ? r : t))), this.#o(e);
		};
		e.requestVideoFrameCallback ? e.requestVideoFrameCallback(t) : requestAnimationFrame(t);
	}
	async #s(e) {
		let t = 1e3 / (this.wish.fps ?? 30);
		if (!(this.#n || e < this.#r - t * .3 || !this.#c())) {
			this.#r = t + (e > this.#r + t ? e : this.#r), this.#n = !0;
			try {
				let t = await createImageBitmap(this.#i, this.#d()), n = await this.#u(t);
				if (!this.#i) return t.close();
				this.#l(new Dt(t, this.wish.feed, this.#e, Math.min(e, wt())), n);
			} catch (e) {
				this.#i && console.warn("camera frame skipped", e);
			} finally {
				this.#n = !1;
			}
		}
	}
	#c() {
		let e = performance.now();
		for (let [t, n] of this.#t) e - n > jt && this.#t.delete(t);
		return this.#t.size < At;
	}
	#l(e, t) {
		let n = ze("MLF1", {
			seq: e.seq,
			ms: e.captured,
			feed: e.feed
		});
		if (!this.live.send(new Blob([n, t]))) return e.release();
		this.#t.set(e.seq, performance.now()), this.#e += 1, this.ring.put(e), this.live.pictures.get(this.wish.node)?.offerOwn(e);
	}
	async #u(e) {
		let { width: t, height: n } = e;
		return (this.#a?.width !== t || this.#a?.height !== n) && (this.#a = new OffscreenCanvas(t, n)), this.#a.getContext("2d", { alpha: !1 }).drawImage(e, 0, 0), this.#a.convertToBlob({
			type: "image/jpeg",
			quality: kt
		});
	}
	#d() {
		let { videoWidth: e } = this.#i, t = this.wish.width ?? 1280;
		return e > t * 1.2 ? {
			resizeWidth: t,
			resizeQuality: "medium"
		} : {};
	}
}, Nt = 1e3, Pt = 9, Ft = 300, It = 1, Lt = class {
	#e = null;
	#t = [];
	at(e, t) {
		let n = t - e;
		for (this.#e ??= n, this.#t.push([t, n]); this.#t[0][0] < t - Nt;) this.#t.shift();
		if (this.#t.length >= Pt) {
			let e = Math.min(...this.#t.map(([, e]) => e)) - this.#e;
			this.#e += e > Ft ? e : Math.max(-1, Math.min(It, e));
		}
		return e + this.#e;
	}
}, Rt = .1, zt = 5, Bt = "\nregisterProcessor('mentat-microphone', class extends AudioWorkletProcessor {\n  constructor({ processorOptions: { rate, chunk } }) {\n    super()\n    this.step = sampleRate / rate\n    this.out = new Int16Array(Math.round(rate * chunk))\n    this.filled = 0; this.sum = 0; this.count = 0; this.due = this.step\n  }\n  process([[sound]]) {\n    if (!sound) return true\n    let at = currentFrame\n    for (const sample of sound) {\n      at += 1\n      this.sum += sample; this.count += 1; this.due -= 1\n      while (this.due <= 0) {\n        const value = this.count ? this.sum / this.count : sample\n        this.out[this.filled++] = Math.max(-1, Math.min(1, value)) * 32767\n        this.sum = 0; this.count = 0; this.due += this.step\n        if (this.filled === this.out.length) {\n          this.port.postMessage({ samples: this.out.slice(), filled: at / sampleRate * 1000 })\n          this.filled = 0\n        }\n      }\n    }\n    return true\n  }\n})", Vt = {
	camera: Mt,
	microphone: class extends Le {
		#e = 0;
		#t = null;
		#n = null;
		constructor(e, t, n) {
			super("microphone", e, t, n);
		}
		answersTo({ node: e, rate: t, device: n = "" }) {
			return this.wish.node === e && this.wish.rate === t && (this.wish.device ?? "") === n;
		}
		asks() {
			return {
				channelCount: 1,
				echoCancellation: !0,
				noiseSuppression: !0
			};
		}
		async begin(e) {
			let { rate: t = 16e3 } = this.wish, n = this.#t = new AudioContext(), r = URL.createObjectURL(new Blob([Bt], { type: "text/javascript" }));
			if (await n.audioWorklet.addModule(r), URL.revokeObjectURL(r), this.#t !== n) return;
			let i = new AudioWorkletNode(n, "mentat-microphone", {
				numberOfOutputs: 0,
				processorOptions: {
					rate: t,
					chunk: Rt
				}
			});
			this.#n = new Lt(), i.port.onmessage = ({ data: e }) => this.#t === n && this.#r(e, t), n.createMediaStreamSource(e).connect(i), await n.resume();
		}
		end() {
			this.#t?.close(), this.#t = null;
		}
		answered() {}
		forget() {}
		get about() {
			return this.label;
		}
		#r({ samples: e, filled: t }, n) {
			this.beat();
			let r = this.#n.at(t, wt()) - e.length / n * 1e3, i = ze("MLA1", {
				seq: this.#e,
				ms: r,
				feed: this.wish.feed,
				reserved: n
			});
			this.#e += 1, this.live.backlog < zt * n * e.BYTES_PER_ELEMENT && this.live.send(new Blob([i, e]));
		}
	}
}, Ht = class {
	#e = /* @__PURE__ */ new Map();
	#t = /* @__PURE__ */ new Map();
	#n = !1;
	constructor(e) {
		this.live = e, this.changed = () => this.#e.forEach((e) => e.changed()), this.hid = () => this.#e.forEach((e) => e.hid());
	}
	camera(e) {
		this.#r("camera", e, (t) => {
			this.#t.get(e.feed)?.ring.clear(), this.#t.set(e.feed, t);
		});
	}
	microphone(e) {
		this.#r("microphone", e);
	}
	frame(e, t) {
		return this.#t.get(e)?.ring.get(t);
	}
	answered(e, t) {
		this.#e.get(`camera:${e}`)?.answered(t);
	}
	forget() {
		for (let e of this.#e.values()) e.forget(), this.#o(e);
	}
	stopAll() {
		for (let e of [...this.#e.keys()]) this.#i(e);
	}
	#r(e, t, n = () => {}) {
		let r = `${e}:${t.feed}`, i = this.#e.get(r);
		if (!t.want) {
			this.#i(r), this.live.gauge(t.node).capture = null;
			return;
		}
		if (i?.answersTo(t) || i?.adapt(t)) return;
		this.#i(r), this.#s();
		let a = new Vt[e](t, this.live, (e) => this.#a(e));
		this.#e.set(r, a), n(a), a.start();
	}
	#i(e) {
		let t = this.#e.get(e);
		t && (this.#e.delete(e), t.stop(), this.live.gauge(t.wish.node).capture = null);
	}
	#a(e) {
		let { kind: t, wish: n, standing: r, error: i } = e;
		if (e.isClosed) return;
		let a = r.told, o = this.live.gauge(n.node), s = o.capture?.state !== a || o.capture.reason !== r.reason, c = a === "live" ? e.about : be(this.live.strings, t, r.reason, i?.message), l = a === "live" && e.isOther ? be(this.live.strings, t, "other", n.device) : "";
		o.capture = {
			kind: t,
			state: a,
			reason: r.reason,
			message: c,
			note: l
		}, s && (this.#o(e), a === "backoff" && !e.label && this.live.send({
			type: `${t}_error`,
			node: n.node,
			feed: n.feed,
			name: r.reason,
			message: c
		}), r.reason === "NotAllowedError" && Ut(t, e));
	}
	#o({ wish: e, standing: t }) {
		this.live.send({
			type: "source",
			node: e.node,
			state: t.told,
			reason: t.reason
		});
	}
	#s() {
		this.#n || !navigator.mediaDevices || (this.#n = !0, navigator.mediaDevices.addEventListener("devicechange", this.changed));
	}
	close() {
		this.stopAll(), navigator.mediaDevices?.removeEventListener("devicechange", this.changed), this.#n = !1;
	}
};
async function Ut(e, t) {
	try {
		let n = await navigator.permissions.query({ name: e });
		n.onchange = () => n.state === "granted" && t.changed();
	} catch (t) {
		console.info(`${e}: this browser does not tell when permission is given`, t);
	}
}
// src/pins.js
var Wt = {
	string: "#8bc34a",
	number: "#8fa3bf",
	boolean: "#e57399",
	json: "#e0b040",
	binary: "#a08c7d",
	audio: "#f0883e",
	image: "#38a8f5",
	video: "#22b8c4"
}, Gt = {
	string: "square",
	number: "circle",
	boolean: "diamond",
	json: "hexagon",
	binary: "square",
	audio: "triangle",
	image: "circle",
	video: "triangle"
}, Kt = {
	circle: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
	square: "M2.6 1.4h6.8a1.2 1.2 0 0 1 1.2 1.2v6.8a1.2 1.2 0 0 1-1.2 1.2H2.6a1.2 1.2 0 0 1-1.2-1.2V2.6a1.2 1.2 0 0 1 1.2-1.2Z",
	diamond: "M6 .4 11.6 6 6 11.6.4 6Z",
	triangle: "M2.2 1.1 11 6l-8.8 4.9Z",
	hexagon: "M3.2 1.1h5.6L11.6 6l-2.8 4.9H3.2L.4 6Z"
}, qt = (e, t) => e.strays[t].length ? [...e.about[t], ...e.strays[t]] : e.about[t];
function Jt(e, t) {
	return Object.keys(e).filter((e) => !t.some((t) => t.name === e)).map((e) => b({
		name: e,
		type: "unknown",
		key: "unknown",
		doc: "This node has no such pin.",
		stray: !0
	}));
}
function Yt(e = {}) {
	let t = {
		...Wt,
		...e.colors
	}, n = {
		...Gt,
		...e.shapes
	}, r = e.verdicts ?? {};
	return {
		kinds: Object.keys(Wt),
		color: (e) => t[Xt(e)] ?? "#8b95a5",
		outline: (e) => Kt[n[Xt(e)]] ?? Kt.circle,
		verdict: (e, t) => r[`${Qt(e)}>${Qt(t)}`] ?? null
	};
}
var Xt = (e) => e.type === "stream" ? e.of : e.type, Zt = (e) => e.type === "stream", Qt = (e) => e.key ?? (Zt(e) ? `stream[${e.of}]` : e.type), $t = (e) => Zt(e) ? `stream of ${e.of}` : e.type;
function en(e) {
	return e == null || e === "" ? "–" : typeof e == "number" ? String(Number.isInteger(e) ? e : +e.toPrecision(4)) : typeof e == "object" ? JSON.stringify(e) : String(e);
}
function tn(e, t) {
	return [e > 0 && `${e < 10 ? e.toFixed(1) : Math.round(e)} fps`, t >= 1 && `${Math.round(t)} ms`].filter(Boolean).join(" · ");
}
var nn = {
	image: "image",
	string: "text",
	number: "number",
	boolean: "boolean",
	audio: "sound",
	video: "file"
}, rn = (e) => e.metadata?.widget === "file" ? "file" : nn[Xt(e)] ?? "json", an = 800, on = b({
	inputs: [],
	outputs: []
}), sn = (e) => `${e.source}.${e.sourcePin} -> ${e.target}.${e.targetPin}`, cn = class {
	nodes = z(/* @__PURE__ */ new Map());
	edges = z(/* @__PURE__ */ new Map());
	notes = z(/* @__PURE__ */ new Map());
	frames = z(/* @__PURE__ */ new Map());
	view = z({
		path: [],
		crumbs: [],
		prefix: "",
		readonly: !1
	});
	#e = /* @__PURE__ */ new Map();
	#t = {};
	constructor(e = {}) {
		this.learn(e);
	}
	learn(e) {
		this.agents = e, this.catalog = b({
			...e,
			...this.#t
		});
	}
	liveId(e) {
		return this.view.prefix + e;
	}
	shownId({ id: e, about: t }) {
		return this.liveId(e) + (t.showsOf ? `__${t.showsOf}` : "");
	}
	liveEdge({ source: e, sourcePin: t, target: n, targetPin: r }) {
		return sn({
			source: this.liveId(e),
			sourcePin: t,
			target: this.liveId(n),
			targetPin: r
		});
	}
	sync({ nodes: e = {}, edges: t = [], notes: n = {}, frames: r = {}, agents: i = null, ...a }) {
		let { path: o = [], crumbs: s = [], prefix: c = "", readonly: l = !1 } = a, u = String(o) !== String(this.view.path) || c !== this.view.prefix;
		if (un(this.view, {
			path: o,
			crumbs: s,
			prefix: c,
			readonly: l
		}), u) for (let e of [
			this.nodes,
			this.edges,
			this.notes,
			this.frames
		]) e.clear();
		i && this.#n(i);
		let d = {
			nodes: e,
			notes: n,
			frames: r,
			edges: Object.fromEntries(t.map((e) => [e.id ?? sn(e), e]))
		}, f = { ...d };
		for (let e of Object.keys(d)) {
			let t = [...this[e].keys()].filter((t) => !(t in d[e])).map((e) => [e, null]);
			t.length && (f[e] = {
				...d[e],
				...Object.fromEntries(t)
			});
		}
		return {
			...this.#r(f),
			isElsewhere: u
		};
	}
	patch({ agents: e = null, ...t }) {
		return e && this.#n({
			...this.#t,
			...e
		}), {
			...this.#r(t),
			isElsewhere: !1
		};
	}
	connect(e) {
		let t = this.edges.get(this.nodes.get(e.target)?.into[e.targetPin]);
		t && this.edges.delete(t.id), this.#s(sn(e), e), this.#u();
	}
	remove({ nodes: e = [], edges: t = [], notes: n = [], frames: r = [] }) {
		for (let e of t) this.edges.delete(e);
		for (let t of e) this.nodes.delete(t);
		for (let e of n) this.notes.delete(e);
		for (let e of r) this.frames.delete(e);
		this.#l(), this.#u();
	}
	move(e, t) {
		for (let [n, r] of Object.entries(t)) {
			let t = this[e].get(n);
			t && (t.at = r, this.#e.set(`${e}/${n}`, {
				at: r,
				until: performance.now() + an
			}));
		}
	}
	pin(e, t, n) {
		let r = this.nodes.get(e);
		return r && [...r.about[t], ...r.strays[t]].find((e) => e.name === n);
	}
	#n(e) {
		dn(e, this.#t) || (this.#t = e, this.learn(this.agents));
	}
	#r({ nodes: e = {}, edges: t = {}, notes: n = {}, frames: r = {} }) {
		let i = {
			nodes: [],
			notes: [],
			frames: []
		}, a = (e, t, n) => {
			for (let [r, a] of Object.entries(t)) a === null ? this[e].delete(r) : (this[e].has(r) || i[e].push(r), n(r, a));
		};
		a("nodes", e, (e, t) => this.#i(e, t)), a("notes", n, (e, t) => this.#a(e, t)), a("frames", r, (e, t) => this.#o(e, t));
		for (let [e, n] of Object.entries(t)) n === null ? this.edges.delete(e) : this.#s(e, n);
		return this.#l(), this.#u(), { added: i };
	}
	#i(e, t) {
		let n = this.catalog[t.type];
		ln(this.nodes, e, {
			id: e,
			type: t.type,
			known: !!n,
			about: n ?? {
				title: t.type,
				icon: "help_outline",
				inputs: [],
				outputs: []
			},
			title: t.title || n?.title || t.type,
			set: t.set ?? {},
			at: this.#c("nodes", e, t.at ?? [0, 0]),
			problems: t.problems ?? [],
			mode: t.mode ?? null,
			color: t.color ?? null,
			collapsed: t.collapsed ?? !1,
			width: t.width ?? null,
			change: t.change ?? null
		}, {
			into: {},
			outOf: {},
			strays: on
		});
	}
	#a(e, { text: t = "", html: n = "", at: r = [0, 0], size: i = [240, 120], color: a = null, change: o = null }) {
		ln(this.notes, e, {
			id: e,
			text: t,
			html: n,
			at: this.#c("notes", e, r),
			size: i,
			color: a,
			change: o
		});
	}
	#o(e, { title: t = "", at: n = [0, 0], size: r = [480, 320], color: i = null, change: a = null }) {
		ln(this.frames, e, {
			id: e,
			title: t,
			at: this.#c("frames", e, n),
			size: r,
			color: i,
			change: a
		});
	}
	#s(e, t) {
		let { source: n, sourcePin: r, target: i, targetPin: a, policy: o = null, problem: s = null, label: c = null, bends: l = null, change: u = null } = t;
		ln(this.edges, e, {
			id: e,
			source: n,
			sourcePin: r,
			target: i,
			targetPin: a,
			policy: o,
			problem: s,
			label: c,
			bends: l ?? [],
			change: u
		});
	}
	#c(e, t, n) {
		let r = this.#e.get(`${e}/${t}`);
		return r ? performance.now() < r.until && String(n) !== String(r.at) ? r.at : (this.#e.delete(`${e}/${t}`), n) : n;
	}
	#l() {
		for (let e of [...this.edges.values()]) this.nodes.has(e.source) && this.nodes.has(e.target) || this.edges.delete(e.id);
	}
	#u() {
		let e = new Map([...this.nodes.keys()].map((e) => [e, {
			into: {},
			outOf: {}
		}]));
		for (let t of this.edges.values()) {
			let n = e.get(t.source), r = e.get(t.target);
			n && (n.outOf[t.sourcePin] = (n.outOf[t.sourcePin] ?? 0) + 1), r && (r.into[t.targetPin] = t.id);
		}
		for (let [t, { into: n, outOf: r }] of e) {
			let e = this.nodes.get(t), i = {
				inputs: Jt(n, e.about.inputs),
				outputs: Jt(r, e.about.outputs)
			};
			un(e, {
				into: n,
				outOf: r,
				strays: i.inputs.length || i.outputs.length ? i : on
			});
		}
	}
};
function ln(e, t, n, r = {}) {
	let i = e.get(t);
	i ? un(i, n) : e.set(t, z({
		...n,
		...r
	}));
}
function un(e, t) {
	for (let [n, r] of Object.entries(t)) dn(e[n], r) || (e[n] = r);
}
var dn = (e, t) => e === t || typeof e == "object" && typeof t == "object" && JSON.stringify(e) === JSON.stringify(t), fn = class {
	points = B([]);
	constructor(e) {
		this.ages = e;
	}
	add(e, t = !1) {
		let n = t ? [] : this.points.value, r = this.ages(), i = r.flat().sort((e, t) => e - t), a = Math.max(0, ...r.map(({ length: e }) => e));
		for (let r of e) {
			let [e, o] = t || !i.length ? [null, null] : [.5, .95].map((e) => pn(i, e));
			n.push({
				...r,
				ms: e,
				ms95: o,
				drawn: t ? null : a
			});
		}
		this.points.value = n.slice(-300);
	}
	clear() {
		this.points.value = [];
	}
}, pn = (e, t) => Math.round(e[Math.min(e.length - 1, Math.floor(t * e.length))]);
function mn(e) {
	let t = [
		"B",
		"kB",
		"MB",
		"GB",
		"TB"
	], n = 0;
	for (; e >= 999.5 && n < t.length - 1;) e /= 1e3, n += 1;
	return `${e < 9.95 && n ? e.toFixed(1) : Math.round(e)} ${t[n]}`;
}
function hn(e) {
	let t = e * 8;
	return t >= 1e6 ? `${(t / 1e6).toFixed(1)} Mbit/s` : `${Math.round(t / 1e3)} kbit/s`;
}
var gn = (e) => e ? e.map((e) => e < 10 ? +e.toFixed(1) : Math.round(e)).join(" / ") : "–", _n = 5e3, vn = class {
	lines = B([]);
	#e = !1;
	#t = 0;
	add(e, t) {
		t && e.length && e.at(-1).n < this.#t && e[0].n === 1 && this.#n();
		let n = e.filter((e) => e.n > this.#t);
		if (!n.length) return;
		this.#t = n.at(-1).n;
		let r = this.lines.value;
		r.push(...n), r.length > _n && r.splice(0, r.length - _n), this.#r();
	}
	clear() {
		this.lines.value.length = 0, this.#r();
	}
	#n() {
		this.#t = 0, this.lines.value.length = 0;
	}
	#r() {
		this.#e || (this.#e = !0, requestAnimationFrame(() => {
			this.#e = !1, G(this.lines);
		}));
	}
}, yn = 1250, bn = 3e3, xn = 12e3, Sn = 1e3, Cn = class {
	#e = 0;
	#t = 0;
	#n = bn;
	constructor(e) {
		this.tell = e;
	}
	begin() {
		this.#e = 0;
	}
	heard(e) {
		if (!this.#e) return;
		let t = performance.now();
		e ? (this.#n = Math.min(xn, Math.max(bn, (t - this.#e) * 4)), this.#e = 0) : this.#e = t, this.tell.quiet(!1);
	}
	beat() {
		let e = performance.now(), t = e - this.#t < Sn;
		if (this.#t = e, !this.#e) return this.#e = e, this.tell.ask();
		let n = e - this.#e;
		t ? n > this.#n ? (this.#n = Math.min(xn, this.#n * 2), this.tell.dead()) : n > yn && this.tell.quiet(!0) : this.#e = Math.max(this.#e, e - yn);
	}
}, wn = 12e4, Tn = 3e4, En = "mentat-resumed", Dn = (e) => `mentat-ran-${e}`;
function On(e, { boot: t, state: n, yours: r, until: i }) {
	let a = An(e), o = a && a.boot !== t, s = n === "running" || n === "starting";
	return o && n === "idle" && a.at && Date.now() - a.at < wn ? (sessionStorage.removeItem(Dn(e)), Date.now() - Number(sessionStorage.getItem(En) ?? 0) < Tn ? null : (sessionStorage.setItem(En, Date.now()), { until: a.until })) : (s && r ? jn(e, {
		boot: t,
		until: i
	}) : n !== "stopping" && sessionStorage.removeItem(Dn(e)), null);
}
function kn(e) {
	let t = An(e);
	t && !t.at && jn(e, {
		...t,
		at: Date.now()
	});
}
function An(e) {
	return JSON.parse(sessionStorage.getItem(Dn(e)) ?? "null");
}
function jn(e, t) {
	sessionStorage.setItem(Dn(e), JSON.stringify(t));
}
// src/sound.js
var Mn = 60, Nn = class {
	state = z({
		seconds: 0,
		rate: 0
	});
	#e = [];
	#t = null;
	#n = 0;
	#r = 0;
	#i = /* @__PURE__ */ new Set();
	#a = !1;
	attach(e) {
		this.#i.add(e), this.#n && this.#s();
	}
	detach(e) {
		this.#i.delete(e);
	}
	hear({ rate: e, n: t }, n) {
		if (t <= this.#r) return;
		this.#r = t, e !== this.state.rate && this.#o();
		let r = new Int16Array(n.slice().buffer, 0, n.length >> 1);
		for (this.#e.push(r), this.#n += r.length; this.#n - this.#e[0].length > Mn * e;) this.#n -= this.#e.shift().length;
		this.#t || (this.state.rate = e, this.#s());
	}
	samples() {
		let e = this.#t ?? this.#e, t = new Int16Array(e.reduce((e, t) => e + t.length, 0)), n = 0;
		for (let r of e) t.set(r, n), n += r.length;
		return t;
	}
	freeze(e) {
		e !== !!this.#t && (this.#t = e ? [...this.#e] : null, e || this.#s());
	}
	clear() {
		this.#o(), this.#r = 0, this.#t = null, this.state.seconds = 0, this.#s();
	}
	#o() {
		this.#e = [], this.#n = 0;
	}
	#s() {
		this.#a || (this.#a = !0, requestAnimationFrame(() => {
			this.#a = !1, this.#t || (this.state.seconds = this.state.rate ? this.#n / this.state.rate : 0), this.#i.forEach((e) => e(this));
		}));
	}
};
function Pn(e, t) {
	let n = e.length / t;
	return Array.from({ length: t }, (t, r) => {
		let [i, a] = [0, 0], o = Math.min(e.length, Math.ceil((r + 1) * n)), s = Math.max(1, Math.floor(n / 200));
		for (let t = Math.floor(r * n); t < o; t += s) e[t] < i ? i = e[t] : e[t] > a && (a = e[t]);
		return [i / 32768, a / 32768];
	});
}
function Fn(e, t) {
	let n = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(44)), r = (e, t) => [...t].forEach((t, r) => n.setUint8(e + r, t.charCodeAt(0)));
	return r(0, "RIFF"), n.setUint32(4, 36 + e.byteLength, !0), r(8, "WAVEfmt "), n.setUint32(16, 16, !0), n.setUint16(20, 1, !0), n.setUint16(22, 1, !0), n.setUint32(24, t, !0), n.setUint32(28, t * 2, !0), n.setUint16(32, 2, !0), n.setUint16(34, 16, !0), r(36, "data"), n.setUint32(40, e.byteLength, !0), new Blob([n, e], { type: "audio/wav" });
}
// src/views.js
var In = 600, Ln = class {
	#e = /* @__PURE__ */ new Map();
	#t = null;
	#n = 0;
	constructor(e) {
		this.tell = e;
	}
	show(e) {
		this.#e.set(e, (this.#e.get(e) ?? 0) + 1), this.#r(0);
	}
	hide(e) {
		let t = (this.#e.get(e) ?? 1) - 1;
		t ? this.#e.set(e, t) : this.#e.delete(e), this.#r(In);
	}
	turned() {
		this.#r(0);
	}
	again() {
		this.#t = null, this.#r(0);
	}
	#r(e) {
		clearTimeout(this.#n), this.#n = setTimeout(() => this.#i(), e);
	}
	#i() {
		let e = document.hidden ? [] : [...this.#e.keys()].sort();
		this.#t !== e.join() && this.tell(e) && (this.#t = e.join());
	}
}, Rn = 2e4, zn = 6e4, Bn = 50, Vn = class {
	pins = /* @__PURE__ */ new Map();
	state = z({ kind: "" });
	#e = /* @__PURE__ */ new Set();
	#t = !1;
	#n = !1;
	#r = null;
	attach(e) {
		this.#e.add(e), this.pins.size && this.#a();
	}
	detach(e) {
		this.#e.delete(e);
	}
	hear({ pin: e, kind: t, seq: n, mode: r, value: i, partial: a = "" }) {
		let o = this.pins.get(e);
		if (r === "partial") {
			if (!o && !i) return;
			let r = o ?? {
				pin: e,
				kind: t,
				value: "",
				cut: 0,
				history: null
			};
			return this.pins.set(e, {
				...r,
				seq: n,
				partial: i
			}), this.#i(t);
		}
		let s = r === "append" ? (o?.value ?? "") + i : i, c = t === "string" ? Un(s) : i, l = t === "string" && r === "append" ? (o?.cut ?? 0) + s.length - c.length : 0, u = t === "number" ? Hn(o?.history ?? [], i) : null;
		this.pins.set(e, {
			pin: e,
			kind: t,
			value: c,
			seq: n,
			cut: l,
			history: u,
			partial: a
		}), this.#i(t);
	}
	#i(e) {
		this.#n || (this.state.kind = e, this.#a());
	}
	shown(e) {
		let t = { text: "string" }[e] ?? e, n = this.#r ?? [...this.pins.values()];
		return n.find((e) => e.kind === t) ?? n[0] ?? null;
	}
	freeze(e) {
		if (this.#n === e) return;
		this.#n = e, this.#r = e ? [...this.pins.values()] : null;
		let [t] = this.pins.values();
		!e && t && (this.state.kind = t.kind, this.#a());
	}
	clear() {
		this.pins.clear(), this.#r = null, this.#n = !1, this.state.kind = "", this.#a();
	}
	#a() {
		this.#t || (this.#t = !0, requestAnimationFrame(() => {
			this.#t = !1, this.#e.forEach((e) => e(this));
		}));
	}
};
function Hn(e, t) {
	let n = performance.now(), r = e.at(-1), i = e.length && n - e[0][0] > 66e3 ? e.filter(([e]) => n - e <= zn) : e.slice();
	return r && e.length > 1 && n - e.at(-2)[0] < Bn && i.pop(), i.push([n, t]), i;
}
function Un(e) {
	if (e.length <= Rn) return e;
	let t = e.slice(-16e3);
	return t.slice(t.indexOf("\n") + 1);
}
// src/live.js
var Wn = 500, Gn = 1e3, Kn = 1500, qn = 1008, Jn = 827345997, Yn = 250, Xn = /* @__PURE__ */ new Map();
function Zn(e, t, n) {
	let r = Xn.get(e);
	return r || Xn.set(e, r = new Qn(e, t, n)), r.holders += 1, r.open(), r;
}
var Qn = class {
	holders = 0;
	session = z({
		state: "idle",
		message: "",
		session: null,
		online: !1,
		lost: !1,
		quiet: !1
	});
	clock = z({ now: 0 });
	pictures = /* @__PURE__ */ new Map();
	words = /* @__PURE__ */ new Map();
	gauges = /* @__PURE__ */ new Map();
	sounds = /* @__PURE__ */ new Map();
	flows = /* @__PURE__ */ new Map();
	feds = /* @__PURE__ */ new Map();
	came = /* @__PURE__ */ new Map();
	log = new vn();
	figures = new fn(() => [...this.pictures.values()].map((e) => e.takeAges()));
	peeks = z(/* @__PURE__ */ new Set());
	frozen = z(/* @__PURE__ */ new Set());
	onFocus = /* @__PURE__ */ new Set();
	unpaired = 0;
	#e = null;
	#t = Wn;
	#n = {
		retry: 0,
		tick: 0,
		lost: 0,
		opening: 0
	};
	#r = "";
	#i = null;
	#a = !1;
	#o = {
		begin: null,
		what: null
	};
	constructor(e, t, n = {}) {
		this.url = e, this.strings = n, this.document = new cn(t), this.captures = new Ht(this), this.leave = () => this.captures.stopAll(), this.views = new Ln((e) => this.send({
			type: "watching",
			nodes: e
		})), this.pulse = new Cn({
			ask: () => this.send({ type: "ping" }),
			quiet: (e) => this.session.quiet = e,
			dead: () => this.#c()
		}), this.look = () => {
			this.views.turned(), this.captures.hid(), document.hidden || (this.#m(), this.pictures.forEach((e) => e.catchUp()));
		}, this.retry = () => !this.#e && this.open();
	}
	gauge(e) {
		return tr(this.gauges, e, () => z({
			state: "idle",
			fps: null,
			ms: null,
			progress: null,
			note: "",
			error: null,
			drops: 0,
			run: null,
			wait: null,
			batch: 0,
			device: "",
			memory: 0,
			capture: null,
			signal: null,
			fresh: ""
		}));
	}
	fed(e) {
		return tr(this.feds, e, () => z({
			source: "",
			at: 0
		}));
	}
	trouble(e) {
		if (this.session.lost || this.session.quiet) return {
			state: "backoff",
			reason: "offline"
		};
		let { source: t } = this.fed(e);
		if (!t) return null;
		let { capture: n, signal: r } = this.gauge(t), i = n ?? r;
		return i && i.state !== "live" ? i : null;
	}
	flow(e) {
		return tr(this.flows, e, () => z({
			rate: 0,
			age_ms: null,
			depth: 0,
			drops: 0,
			reasons: {}
		}));
	}
	picture(e) {
		return tr(this.pictures, e, () => new Tt(e, (e) => this.send(e), () => this.trouble(e)));
	}
	said(e) {
		return tr(this.words, e, () => new Vn());
	}
	sound(e) {
		return tr(this.sounds, e, () => new Nn());
	}
	peek(e, t) {
		let n = `${e}.${t}`;
		this.peeks.delete(n) || this.peeks.add(n);
	}
	freeze(e, t = !e.every((e) => this.frozen.has(e))) {
		for (let n of e) {
			t ? this.frozen.add(n) : this.frozen.delete(n);
			for (let e of [
				this.picture(n),
				this.said(n),
				this.sound(n)
			]) e.freeze(t);
		}
	}
	pageOf(e) {
		return `/flows/${this.flowId}/view/${encodeURIComponent(e)}`;
	}
	fileOf(e, t, n) {
		return `/flows/${this.flowId}/file/${e.split(".")[0]}/${t}?v=${n}`;
	}
	get flowId() {
		return new URL(this.url, location.href).searchParams.get("flow");
	}
	open() {
		if (this.#e || !this.url) return;
		clearTimeout(this.#n.retry);
		let e = new URL(this.url, location.href);
		e.protocol = location.protocol === "https:" ? "wss:" : "ws:";
		let t = this.#e = new WebSocket(e);
		t.binaryType = "arraybuffer", t.onopen = () => this.#s(), t.onmessage = ({ data: e }) => this.#d(e), t.onclose = ({ code: e }) => e === qn ? this.#l() : this.#u(t), this.#n.opening = setTimeout(() => this.#c(), Kn), this.#n.tick || (this.#n.tick = setInterval(() => this.#m(), Yn), addEventListener("pagehide", this.leave), addEventListener("online", this.retry), document.addEventListener("visibilitychange", this.look));
	}
	release() {
		if (--this.holders, this.holders > 0) return;
		Xn.delete(this.url), this.captures.close(), Object.values(this.#n).forEach(clearTimeout), removeEventListener("pagehide", this.leave), removeEventListener("online", this.retry), document.removeEventListener("visibilitychange", this.look);
		let e = this.#e;
		this.#e = null, e?.close();
	}
	send(e) {
		return this.#e?.readyState === WebSocket.OPEN && (this.#e.send(e instanceof ArrayBuffer || e instanceof Blob ? e : JSON.stringify(e)), !0);
	}
	get backlog() {
		return this.#e?.bufferedAmount ?? 0;
	}
	focus(e) {
		this.onFocus.forEach((t) => t(e));
	}
	#s() {
		this.#t = Wn, this.#a = !0, clearTimeout(this.#n.lost), clearTimeout(this.#n.opening), this.pulse.begin(), Object.assign(this.session, {
			online: !0,
			lost: !1,
			quiet: !1
		}), this.views.again(), this.captures.forget();
	}
	#c() {
		let e = this.#e;
		e && (e.onopen = e.onmessage = e.onclose = null, e.close(), this.#u(e));
	}
	#l() {
		kn(this.flowId), location.reload();
	}
	#u(e) {
		this.#e === e && (this.#e = null, clearTimeout(this.#n.opening), this.session.online && kn(this.flowId), Object.assign(this.session, {
			online: !1,
			lost: !0
		}), this.#n.retry = setTimeout(() => this.open(), this.#t), this.#t = Math.min(Gn, this.#t * 1.7), clearTimeout(this.#n.lost), this.#n.lost = setTimeout(() => this.captures.stopAll(), 8e3));
	}
	#d(e) {
		let t = typeof e == "string" ? JSON.parse(e) : null;
		if (this.pulse.heard(t?.type === "pong"), !t) return this.#p(e);
		t.type === "state" && this.#f(t), t.type === "clear" && (this.#i = null), $n[t.type]?.(this, t);
	}
	#f(e) {
		let { boot: t = "" } = e;
		if (this.#r && t !== this.#r) return this.#l();
		this.#a && this.#i && e.session && e.session !== this.#i && $n.clear(this), this.#a = !1, this.#i = e.session ?? this.#i;
		let n = !this.#r;
		this.#r = t;
		let r = On(this.flowId, e);
		n && r && (this.#o.what = r, this.#o.begin?.(r.until));
	}
	resumeWith(e) {
		this.#o.begin = e, this.#o.what && e(this.#o.what.until);
	}
	#p(e) {
		let t = new DataView(e);
		if (t.getUint32(0, !0) !== Jn) return;
		let n = t.getUint32(4, !0), r = JSON.parse(new TextDecoder().decode(new Uint8Array(e, 8, n))), i = new Uint8Array(e, 8 + n);
		this.feeds(r), r.mime === "audio/pcm" ? this.sound(er(r)).hear(r, i) : this.picture(er(r)).offer(r, i);
	}
	feeds(e) {
		let { source: t = "" } = e, n = performance.now();
		Object.assign(this.fed(er(e)), {
			source: t,
			at: n
		}), this.came.set(t, n);
	}
	#m() {
		let e = this.session.state === "running", t = performance.now();
		e && (this.clock.now = t), this.#e?.readyState === WebSocket.OPEN && this.pulse.beat(), this.pictures.forEach((n) => n.tick(t, e));
	}
}, $n = {
	state(e, { state: t, session: n = null, message: r = "" }) {
		if (Object.assign(e.session, {
			state: t,
			session: n,
			message: r
		}), t !== "running" && t !== "starting") {
			for (let t of e.flows.values()) t.rate = 0;
			if (t !== "stopping") {
				e.captures.stopAll();
				for (let t of e.gauges.values()) {
					let e = [
						"running",
						"waiting",
						"loading"
					].includes(t.state);
					Object.assign(t, {
						fps: null,
						progress: null,
						note: "",
						capture: null,
						signal: null
					}, e ? { state: "idle" } : {});
				}
			}
		}
	},
	nodes(e, { nodes: t }) {
		for (let [n, r] of Object.entries(t)) {
			let t = Object.assign(e.gauge(n), r);
			t.state === "waiting" && t.fps > 0 && (t.state = "running");
		}
	},
	freshness(e, { nodes: t }) {
		for (let [n, r] of Object.entries(t)) e.gauge(n).fresh = r;
	},
	edges(e, { edges: t }) {
		for (let [n, r] of Object.entries(t)) Object.assign(e.flow(n), r);
	},
	said(e, t) {
		e.feeds(t), e.said(er(t)).hear(t);
	},
	clear(e) {
		e.figures.clear(), e.words.forEach((e) => e.clear()), e.pictures.forEach((e) => e.clear()), e.sounds.forEach((e) => e.clear()), e.freeze([...e.frozen], !1);
		let t = {
			state: "idle",
			fps: null,
			ms: null,
			progress: null,
			note: "",
			error: null,
			drops: 0,
			run: null,
			wait: null,
			batch: 0,
			device: "",
			memory: 0
		};
		for (let n of e.gauges.values()) Object.assign(n, t);
		for (let t of e.flows.values()) Object.assign(t, {
			rate: 0,
			age_ms: null,
			depth: 0,
			drops: 0,
			reasons: {}
		});
	},
	marks(e, t) {
		let { seq: n, feed: r, size: i, marks: a } = t;
		e.feeds(t);
		let o = e.captures.frame(r, n);
		o ? e.picture(er(t)).offerFrame(o, {
			seq: n,
			size: i,
			marks: a
		}) : e.unpaired += 1;
	},
	figures(e, { points: t, again: n }) {
		e.unpaired && e.send({
			type: "unpaired",
			count: e.unpaired
		}) && (e.unpaired = 0), e.figures.add(t, n);
	},
	log(e, { lines: t, again: n }) {
		e.log.add(t, n);
	},
	answered(e, { feed: t, seq: n }) {
		e.captures.answered(t, n);
	},
	source(e, { node: t, ...n }) {
		if (!n.state) return e.gauge(t).capture = null;
		let { kind: r, state: i, reason: a } = n, o = i === "live" ? "" : be(e.strings, r, a);
		e.gauge(t).capture = {
			kind: r,
			state: i,
			reason: a,
			message: o,
			note: ""
		};
	},
	camera(e, t) {
		e.captures.camera(t);
	},
	microphone(e, t) {
		e.captures.microphone(t);
	}
}, er = ({ node: e, pin: t, peek: n }) => n ? `${e}.${t}` : e;
function tr(e, t, n) {
	let r = e.get(t);
	return r || e.set(t, r = n()), r;
}
// src/LogPanel.vue
var nr = ["aria-label"], rr = { class: "m-logbar" }, ir = ["placeholder", "aria-label"], ar = ["aria-label"], or = { value: "" }, sr = ["aria-label"], cr = ["value"], lr = { class: "m-logcount" }, ur = [
	"aria-pressed",
	"aria-label",
	"title"
], dr = ["aria-label", "title"], fr = {
	class: "material-icons",
	"aria-hidden": "true"
}, pr = ["aria-label", "title"], mr = ["aria-label"], hr = {
	key: 0,
	class: "m-lognone"
}, gr = ["title", "onClick"], _r = ["aria-label"], vr = ["title", "onClick"], yr = { key: 0 }, br = {
	key: 0,
	class: "m-logwhole"
}, xr = 24, Sr = {
	__name: "LogPanel",
	props: {
		catalog: {
			type: Object,
			default: () => ({})
		},
		liveUrl: {
			type: String,
			default: ""
		},
		strings: {
			type: Object,
			default: () => ({})
		}
	},
	emits: ["locate"],
	setup(t, { emit: n }) {
		let i = t, c = n, u = [
			"info",
			"warning",
			"error"
		], d = {
			info: "info_outline",
			warning: "warning_amber",
			error: "error_outline"
		}, f = b({ ...i.strings }), p = {
			info: f.levelInfo,
			warning: f.levelWarning,
			error: f.levelError
		}, m = {
			started: f.logStarted,
			stopped: f.logStopped
		}, h = Zn(i.liveUrl, b(i.catalog), i.strings), g = P(null), _ = P(""), v = P("info"), y = P(""), x = P(!0), T = P(!1), O = P(null), k = P(0), j = P(400), M = r(() => h.log.lines.value.slice()), N = r(() => [...new Set(M.value.map((e) => e.node).filter(Boolean))].sort()), I = r(() => {
			let e = y.value.toLowerCase(), t = u.indexOf(v.value);
			return M.value.filter((n) => (!_.value || n.node === _.value) && u.indexOf(n.level) >= t && (!e || `${n.node} ${z(n)} ${n.details}`.toLowerCase().includes(e)));
		}), L = r(() => Math.max(0, Math.floor(k.value / xr) - 8)), R = r(() => I.value.slice(L.value, L.value + Math.ceil(j.value / xr) + 16)), z = (e) => m[e.said] ?? e.text, B = (e) => new Date(e.time).toLocaleTimeString([], { hour12: !1 }) + "." + String(e.time % 1e3).padStart(3, "0"), H = (e) => [
			new Date(e.time).toISOString(),
			e.level.toUpperCase(),
			e.node,
			z(e),
			e.details
		].filter(Boolean).join(" ");
		function U() {
			let e = g.value;
			k.value = e.scrollTop, j.value = e.clientHeight, x.value = e.scrollHeight - e.scrollTop - e.clientHeight < xr;
		}
		async function ee() {
			await S(), g.value && (g.value.scrollTop = g.value.scrollHeight);
		}
		function W() {
			x.value = !x.value, x.value && ee();
		}
		async function G() {
			await navigator.clipboard.writeText(I.value.map(H).join("\n")), T.value = !0, setTimeout(() => T.value = !1, 1500);
		}
		J(I, () => x.value && ee());
		let te;
		return D(() => {
			te = new ResizeObserver(() => {
				j.value = g.value.clientHeight, x.value && ee();
			}), te.observe(g.value);
		}), E(() => {
			te.disconnect(), h.release();
		}), (t, n) => (A(), o("section", {
			class: "mentat m-log",
			"aria-label": K(f).log
		}, [
			s("div", rr, [
				oe(s("input", {
					"onUpdate:modelValue": n[0] ||= (e) => y.value = e,
					type: "search",
					placeholder: K(f).logSearch,
					"aria-label": K(f).logSearch
				}, null, 8, ir), [[re, y.value]]),
				oe(s("select", {
					"onUpdate:modelValue": n[1] ||= (e) => _.value = e,
					"aria-label": K(f).logNode
				}, [s("option", or, V(K(f).logNodes), 1), (A(!0), o(e, null, F(N.value, (e) => (A(), o("option", { key: e }, V(e), 1))), 128))], 8, ar), [[ne, _.value]]),
				oe(s("select", {
					"onUpdate:modelValue": n[2] ||= (e) => v.value = e,
					"aria-label": K(f).logLevel
				}, [(A(), o(e, null, F(u, (e) => s("option", {
					key: e,
					value: e
				}, V(p[e]), 9, cr)), 64))], 8, sr), [[ne, v.value]]),
				s("span", lr, V(I.value.length), 1),
				s("button", {
					type: "button",
					"aria-pressed": x.value,
					"aria-label": K(f).follow,
					title: K(f).follow,
					onClick: W
				}, [...n[4] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "vertical_align_bottom", -1)]], 8, ur),
				s("button", {
					type: "button",
					"aria-label": K(f).logCopy,
					title: T.value ? K(f).copied : K(f).logCopy,
					onClick: G
				}, [s("i", fr, V(T.value ? "check" : "content_copy"), 1)], 8, dr),
				s("button", {
					type: "button",
					"aria-label": K(f).logClear,
					title: K(f).logClear,
					onClick: n[3] ||= (e) => K(h).log.clear()
				}, [...n[5] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "delete_sweep", -1)]], 8, pr)
			]),
			s("div", {
				ref_key: "box",
				ref: g,
				class: "m-loglines",
				tabindex: "0",
				role: "log",
				"aria-live": "off",
				"aria-label": K(f).log,
				onScrollPassive: U
			}, [I.value.length ? a("", !0) : (A(), o("p", hr, V(M.value.length ? K(f).logNone : K(f).logEmpty), 1)), s("div", { style: w({ height: `${I.value.length * xr}px` }) }, [s("div", { style: w({ transform: `translateY(${L.value * xr}px)` }) }, [(A(!0), o(e, null, F(R.value, (e) => (A(), o("div", {
				key: e.n,
				class: C(["m-logline", [e.level, { chosen: O.value === e }]]),
				title: H(e),
				onClick: (t) => O.value = O.value === e ? null : e
			}, [
				s("time", null, V(B(e)), 1),
				s("i", {
					class: "material-icons",
					role: "img",
					"aria-label": p[e.level]
				}, V(d[e.level]), 9, _r),
				e.node ? (A(), o("button", {
					key: 0,
					type: "button",
					title: K(f).locate,
					onClick: Y((t) => c("locate", { node: e.node }), ["stop"])
				}, V(e.node), 9, vr)) : a("", !0),
				s("span", null, [l(V(z(e)), 1), e.details ? (A(), o("em", yr, V(e.details), 1)) : a("", !0)])
			], 10, gr))), 128))], 4)], 4)], 40, mr),
			O.value ? (A(), o("pre", br, V(H(O.value)), 1)) : a("", !0)
		], 8, nr));
	}
}, Cr = 40, wr = .3, Tr = .15, Er = 320, Dr = 12, Or = 2, kr = 50, Ar = 140, jr = 2;
function Mr(e, t) {
	let n = z(/* @__PURE__ */ new Map()), r = P(!1), i = P(e.zoom.value), a = {
		at: 0,
		zoom: 0
	}, o = 0;
	function s() {
		o = 0;
		let [s, u] = [performance.now(), e.zoom.value], d = s - a.at < Ar, f = Math.max(u / i.value, i.value / u);
		if (s - a.zoom < Ar && f < jr) return l();
		i.value = u;
		let p = t.nodes.size <= Cr;
		r.value = !p && u < wr;
		let m = c(u, p);
		if (!d) for (let e of [...n.keys()]) m.has(e) || n.delete(e);
		let h = [...m].filter(([e]) => !n.has(e)).sort(([, e], [, t]) => e - t);
		for (let [e] of p ? h : h.slice(0, d ? Or : Dr)) n.set(e, !0);
		(d || h.length > Dr) && l();
	}
	function c(n, r) {
		let i = e.seen(), a = Er / n, o = [(i.x + i.right) / 2, (i.y + i.bottom) / 2], s = /* @__PURE__ */ new Map();
		for (let { id: c, x: l, y: u, width: d, height: f } of e.boxes()) {
			let e = t.nodes.get(c), p = r || n >= wr || e?.about.shows && n >= Tr, m = r || l < i.right + a && u < i.bottom + a && l + d > i.x - a && u + f > i.y - a;
			e && p && m && s.set(c, Math.hypot(l - o[0], u - o[1]));
		}
		return s;
	}
	function l() {
		o ||= setTimeout(s, kr);
	}
	return J(e.watchable, ({ zoom: e }) => {
		a.at = performance.now(), Math.abs(e - i.value) > .001 && (a.zoom = a.at), l();
	}, { deep: !0 }), {
		isFull: (e) => n.has(e),
		isCoarse: r,
		scale: i,
		look: s,
		soon: l,
		stop: () => clearTimeout(o)
	};
}
function Nr({ about: e, collapsed: t }) {
	if (t) return 50;
	let n = e.inputs.filter((e) => e.setting).length, r = Math.max(e.inputs.length - n, e.outputs.length), i = {
		image: 134,
		json: 152,
		number: 80,
		sound: 64
	}[e.shows] ?? (e.shows ? 104 : 0);
	return 50 + (r ? 16 + 24 * r : 0) + (n ? 13 + 24 * Math.min(n, 5) : 0) + i;
}
// src/CardBox.vue
var Pr = ["data-card", "aria-label"], Fr = {
	__name: "CardBox",
	props: {
		id: String,
		selected: Boolean
	},
	setup(e) {
		let t = e, { document: n, graph: i, regain: c } = _("mentat"), l = P(null), u = r(() => n.nodes.get(t.id)), d = i.sizeOf(t.id), f = r(() => ({
			width: `${d?.width ?? u.value.width ?? 240}px`,
			height: `${d?.height ?? Nr(u.value)}px`
		}));
		return D(() => c(t.id, l.value)), (t, n) => u.value ? (A(), o("article", {
			key: 0,
			ref_key: "root",
			ref: l,
			class: C(["m-card m-box", [
				u.value.mode && `mode-${u.value.mode}`,
				u.value.change && `was-${u.value.change}`,
				{
					selected: e.selected,
					troubled: u.value.problems.length
				}
			]]),
			"data-card": e.id,
			role: "group",
			tabindex: "0",
			"aria-label": u.value.title,
			style: w({
				...f.value,
				"--hue": u.value.color ? `var(--m-${u.value.color})` : u.value.about.color || "var(--m-ink-3)"
			})
		}, [s("span", null, V(u.value.title), 1)], 14, Pr)) : a("", !0);
	}
}, Ir = Object.defineProperty, Lr = (e, t, n) => t in e ? Ir(e, t, {
	enumerable: !0,
	configurable: !0,
	writable: !0,
	value: n
}) : e[t] = n, Rr = (e, t) => {
	for (var n in t) Ir(e, n, {
		get: t[n],
		enumerable: !0
	});
}, zr = (e, t, n) => Lr(e, typeof t == "symbol" ? t : t + "", n), Br = {};
Rr(Br, {
	Graph: () => Ti,
	alg: () => $r
});
var Vr = Object.defineProperty, Hr = (e, t) => {
	for (var n in t) Vr(e, n, {
		get: t[n],
		enumerable: !0
	});
}, Ur = class {
	constructor(e) {
		this._isDirected = !0, this._isMultigraph = !1, this._isCompound = !1, this._nodes = {}, this._in = {}, this._preds = {}, this._out = {}, this._sucs = {}, this._edgeObjs = {}, this._edgeLabels = {}, this._nodeCount = 0, this._edgeCount = 0, this._defaultNodeLabelFn = () => {}, this._defaultEdgeLabelFn = () => {}, e && (this._isDirected = "directed" in e ? e.directed : !0, this._isMultigraph = "multigraph" in e && e.multigraph, this._isCompound = "compound" in e && e.compound), this._isCompound && (this._parent = {}, this._children = {}, this._children["\0"] = {});
	}
	isDirected() {
		return this._isDirected;
	}
	isMultigraph() {
		return this._isMultigraph;
	}
	isCompound() {
		return this._isCompound;
	}
	setGraph(e) {
		return this._label = e, this;
	}
	graph() {
		return this._label;
	}
	setDefaultNodeLabel(e) {
		return this._defaultNodeLabelFn = typeof e == "function" ? e : () => e, this;
	}
	nodeCount() {
		return this._nodeCount;
	}
	nodes() {
		return Object.keys(this._nodes);
	}
	sources() {
		return this.nodes().filter((e) => Object.keys(this._in[e]).length === 0);
	}
	sinks() {
		return this.nodes().filter((e) => Object.keys(this._out[e]).length === 0);
	}
	setNodes(e, t) {
		return e.forEach((e) => {
			t === void 0 ? this.setNode(e) : this.setNode(e, t);
		}), this;
	}
	setNode(e, t) {
		return e in this._nodes ? (arguments.length > 1 && (this._nodes[e] = t), this) : (this._nodes[e] = arguments.length > 1 ? t : this._defaultNodeLabelFn(e), this._isCompound && (this._parent[e] = "\0", this._children[e] = {}, this._children["\0"][e] = !0), this._in[e] = {}, this._preds[e] = {}, this._out[e] = {}, this._sucs[e] = {}, ++this._nodeCount, this);
	}
	node(e) {
		return this._nodes[e];
	}
	hasNode(e) {
		return e in this._nodes;
	}
	removeNode(e) {
		if (e in this._nodes) {
			let t = (e) => this.removeEdge(this._edgeObjs[e]);
			delete this._nodes[e], this._isCompound && (this._removeFromParentsChildList(e), delete this._parent[e], this.children(e).forEach((e) => {
				this.setParent(e);
			}), delete this._children[e]), Object.keys(this._in[e]).forEach(t), delete this._in[e], delete this._preds[e], Object.keys(this._out[e]).forEach(t), delete this._out[e], delete this._sucs[e], --this._nodeCount;
		}
		return this;
	}
	setParent(e, t) {
		if (!this._isCompound) throw Error("Cannot set parent in a non-compound graph");
		if (t === void 0) t = "\0";
		else {
			t += "";
			for (let n = t; n !== void 0; n = this.parent(n)) if (n === e) throw Error("Setting " + t + " as parent of " + e + " would create a cycle");
			this.setNode(t);
		}
		return this.setNode(e), this._removeFromParentsChildList(e), this._parent[e] = t, this._children[t][e] = !0, this;
	}
	parent(e) {
		if (this._isCompound) {
			let t = this._parent[e];
			if (t !== "\0") return t;
		}
	}
	children(e = "\0") {
		if (this._isCompound) {
			let t = this._children[e];
			if (t) return Object.keys(t);
		} else {
			if (e === "\0") return this.nodes();
			if (this.hasNode(e)) return [];
		}
		return [];
	}
	predecessors(e) {
		let t = this._preds[e];
		if (t) return Object.keys(t);
	}
	successors(e) {
		let t = this._sucs[e];
		if (t) return Object.keys(t);
	}
	neighbors(e) {
		let t = this.predecessors(e);
		if (t) {
			let n = new Set(t), r = this.successors(e);
			if (r) for (let e of r) n.add(e);
			return Array.from(n.values());
		}
	}
	isLeaf(e) {
		let t;
		return t = this.isDirected() ? this.successors(e) : this.neighbors(e), (t?.length ?? 0) === 0;
	}
	filterNodes(e) {
		let t = new this.constructor({
			directed: this._isDirected,
			multigraph: this._isMultigraph,
			compound: this._isCompound
		});
		t.setGraph(this.graph()), Object.entries(this._nodes).forEach(([n, r]) => {
			e(n) && t.setNode(n, r);
		}), Object.values(this._edgeObjs).forEach((e) => {
			t.hasNode(e.v) && t.hasNode(e.w) && t.setEdge(e, this.edge(e));
		});
		let n = {}, r = (e) => {
			let i = this.parent(e);
			return !i || t.hasNode(i) ? (n[e] = i, i) : i in n ? n[i] : r(i);
		};
		return this._isCompound && t.nodes().forEach((e) => t.setParent(e, r(e))), t;
	}
	setDefaultEdgeLabel(e) {
		return this._defaultEdgeLabelFn = typeof e == "function" ? e : () => e, this;
	}
	edgeCount() {
		return this._edgeCount;
	}
	edges() {
		return Object.values(this._edgeObjs);
	}
	setPath(e, t) {
		return e.reduce((e, n) => (t === void 0 ? this.setEdge(e, n) : this.setEdge(e, n, t), n)), this;
	}
	setEdge(e, t, n, r) {
		let i, a, o, s, c = !1;
		typeof e == "object" && e && "v" in e ? (i = e.v, a = e.w, o = e.name, arguments.length === 2 && (s = t, c = !0)) : (i = e, a = t, o = r, arguments.length > 2 && (s = n, c = !0)), i = "" + i, a = "" + a, o !== void 0 && (o = "" + o);
		let l = Kr(this._isDirected, i, a, o);
		if (l in this._edgeLabels) return c && (this._edgeLabels[l] = s), this;
		if (o !== void 0 && !this._isMultigraph) throw Error("Cannot set a named edge when isMultigraph = false");
		this.setNode(i), this.setNode(a), this._edgeLabels[l] = c ? s : this._defaultEdgeLabelFn(i, a, o);
		let u = qr(this._isDirected, i, a, o);
		return i = u.v, a = u.w, Object.freeze(u), this._edgeObjs[l] = u, Wr(this._preds[a], i), Wr(this._sucs[i], a), this._in[a][l] = u, this._out[i][l] = u, this._edgeCount++, this;
	}
	edge(e, t, n) {
		let r = arguments.length === 1 ? Jr(this._isDirected, e) : Kr(this._isDirected, e, t, n);
		return this._edgeLabels[r];
	}
	edgeAsObj(e, t, n) {
		let r = arguments.length === 1 ? this.edge(e) : this.edge(e, t, n);
		return typeof r != "object" || !r ? { label: r } : r;
	}
	hasEdge(e, t, n) {
		return (arguments.length === 1 ? Jr(this._isDirected, e) : Kr(this._isDirected, e, t, n)) in this._edgeLabels;
	}
	removeEdge(e, t, n) {
		let r = arguments.length === 1 ? Jr(this._isDirected, e) : Kr(this._isDirected, e, t, n), i = this._edgeObjs[r];
		if (i) {
			let e = i.v, t = i.w;
			delete this._edgeLabels[r], delete this._edgeObjs[r], Gr(this._preds[t], e), Gr(this._sucs[e], t), delete this._in[t][r], delete this._out[e][r], this._edgeCount--;
		}
		return this;
	}
	inEdges(e, t) {
		return this.isDirected() ? this.filterEdges(this._in[e], e, t) : this.nodeEdges(e, t);
	}
	outEdges(e, t) {
		return this.isDirected() ? this.filterEdges(this._out[e], e, t) : this.nodeEdges(e, t);
	}
	nodeEdges(e, t) {
		if (e in this._nodes) return this.filterEdges({
			...this._in[e],
			...this._out[e]
		}, e, t);
	}
	_removeFromParentsChildList(e) {
		delete this._children[this._parent[e]][e];
	}
	filterEdges(e, t, n) {
		if (!e) return;
		let r = Object.values(e);
		return n ? r.filter((e) => e.v === t && e.w === n || e.v === n && e.w === t) : r;
	}
};
function Wr(e, t) {
	e[t] ? e[t]++ : e[t] = 1;
}
function Gr(e, t) {
	e[t] !== void 0 && !--e[t] && delete e[t];
}
function Kr(e, t, n, r) {
	let i = "" + t, a = "" + n;
	if (!e && i > a) {
		let e = i;
		i = a, a = e;
	}
	return i + "" + a + "" + (r === void 0 ? "\0" : r);
}
function qr(e, t, n, r) {
	let i = "" + t, a = "" + n;
	if (!e && i > a) {
		let e = i;
		i = a, a = e;
	}
	let o = {
		v: i,
		w: a
	};
	return r && (o.name = r), o;
}
function Jr(e, t) {
	return Kr(e, t.v, t.w, t.name);
}
Hr({}, {
	read: () => Qr,
	write: () => Yr
});
function Yr(e) {
	let t = {
		options: {
			directed: e.isDirected(),
			multigraph: e.isMultigraph(),
			compound: e.isCompound()
		},
		nodes: Xr(e),
		edges: Zr(e)
	}, n = e.graph();
	return n !== void 0 && (t.value = structuredClone(n)), t;
}
function Xr(e) {
	return e.nodes().map((t) => {
		let n = e.node(t), r = e.parent(t), i = { v: t };
		return n !== void 0 && (i.value = n), r !== void 0 && (i.parent = r), i;
	});
}
function Zr(e) {
	return e.edges().map((t) => {
		let n = e.edge(t), r = {
			v: t.v,
			w: t.w
		};
		return t.name !== void 0 && (r.name = t.name), n !== void 0 && (r.value = n), r;
	});
}
function Qr(e) {
	let t = new Ur(e.options);
	return e.value !== void 0 && t.setGraph(e.value), e.nodes.forEach((e) => {
		t.setNode(e.v, e.value), e.parent && t.setParent(e.v, e.parent);
	}), e.edges.forEach((e) => {
		t.setEdge({
			v: e.v,
			w: e.w,
			name: e.name
		}, e.value);
	}), t;
}
var $r = {};
Hr($r, {
	CycleException: () => mi,
	bellmanFord: () => ti,
	components: () => ri,
	dijkstra: () => oi,
	dijkstraAll: () => ci,
	findCycles: () => ui,
	floydWarshall: () => fi,
	isAcyclic: () => gi,
	postorder: () => bi,
	preorder: () => xi,
	prim: () => Si,
	shortestPaths: () => Ci,
	tarjan: () => li,
	topsort: () => hi
});
var ei = () => 1;
function ti(e, t, n, r) {
	return ni(e, String(t), n || ei, r || function(t) {
		return e.outEdges(t) ?? [];
	});
}
function ni(e, t, n, r) {
	let i = {}, a, o = 0, s = e.nodes(), c = function(e) {
		let t = i[e.v], r = i[e.w];
		if (!t || !r) return;
		let o = n(e);
		t.distance + o < r.distance && (i[e.w] = {
			distance: t.distance + o,
			predecessor: e.v
		}, a = !0);
	}, l = function() {
		s.forEach(function(e) {
			r(e).forEach(function(t) {
				let n = t.v === e ? t.v : t.w, r = n === t.v ? t.w : t.v;
				c({
					v: n,
					w: r
				});
			});
		});
	};
	s.forEach(function(e) {
		i[e] = {
			distance: e === t ? 0 : Infinity,
			predecessor: ""
		};
	});
	let u = s.length;
	for (let e = 1; e < u && (a = !1, o++, l(), a); e++);
	if (o === u - 1 && (a = !1, l(), a)) throw Error("The graph contains a negative weight cycle");
	return i;
}
function ri(e) {
	let t = {}, n = [], r;
	function i(n) {
		var a, o;
		n in t || (t[n] = !0, r.push(n), (a = e.successors(n)) == null || a.forEach(i), (o = e.predecessors(n)) == null || o.forEach(i));
	}
	return e.nodes().forEach(function(e) {
		r = [], i(e), r.length && n.push(r);
	}), n;
}
var ii = class {
	constructor() {
		this._arr = [], this._keyIndices = {};
	}
	size() {
		return this._arr.length;
	}
	keys() {
		return this._arr.map((e) => e.key);
	}
	has(e) {
		return e in this._keyIndices;
	}
	priority(e) {
		let t = this._keyIndices[e];
		if (t !== void 0) return this._arr[t].priority;
	}
	min() {
		if (this.size() === 0) throw Error("Queue underflow");
		return this._arr[0].key;
	}
	add(e, t) {
		let n = this._keyIndices, r = String(e);
		if (!(r in n)) {
			let e = this._arr, i = e.length;
			return n[r] = i, e.push({
				key: r,
				priority: t
			}), this._decrease(i), !0;
		}
		return !1;
	}
	removeMin() {
		if (this.size() === 0) throw Error("Queue underflow");
		this._swap(0, this._arr.length - 1);
		let e = this._arr.pop();
		return delete this._keyIndices[e.key], this._heapify(0), e.key;
	}
	decrease(e, t) {
		let n = this._keyIndices[e];
		if (n === void 0) throw Error(`Key not found: ${e}`);
		let r = this._arr[n].priority;
		if (t > r) throw Error(`New priority is greater than current priority. Key: ${e} Old: ${r} New: ${t}`);
		this._arr[n].priority = t, this._decrease(n);
	}
	_heapify(e) {
		let t = this._arr, n = 2 * e, r = n + 1, i = e;
		n < t.length && (i = t[n].priority < t[i].priority ? n : i, r < t.length && (i = t[r].priority < t[i].priority ? r : i), i !== e && (this._swap(e, i), this._heapify(i)));
	}
	_decrease(e) {
		let t = this._arr, n = t[e].priority, r;
		for (; e !== 0 && (r = e >> 1, !(t[r].priority < n));) this._swap(e, r), e = r;
	}
	_swap(e, t) {
		let n = this._arr, r = this._keyIndices, i = n[e], a = n[t];
		n[e] = a, n[t] = i, r[a.key] = e, r[i.key] = t;
	}
}, ai = () => 1;
function oi(e, t, n, r) {
	return si(e, String(t), n || ai, r || function(t) {
		return e.outEdges(t) ?? [];
	});
}
function si(e, t, n, r) {
	let i = {}, a = new ii(), o, s, c = function(e) {
		let t = e.v === o ? e.w : e.v, r = i[t];
		if (!r) return;
		let c = n(e), l = s.distance + c;
		if (c < 0) throw Error("dijkstra does not allow negative edge weights. Bad edge: " + e + " Weight: " + c);
		l < r.distance && (r.distance = l, r.predecessor = o, a.decrease(t, l));
	};
	for (e.nodes().forEach(function(e) {
		let n = e === t ? 0 : Infinity;
		i[e] = {
			distance: n,
			predecessor: ""
		}, a.add(e, n);
	}); a.size() > 0;) {
		o = a.removeMin();
		let e = i[o];
		if (!e || e.distance === Infinity) break;
		s = e, r(o).forEach(c);
	}
	return i;
}
function ci(e, t, n) {
	return e.nodes().reduce(function(r, i) {
		return r[i] = oi(e, i, t, n), r;
	}, {});
}
function li(e) {
	let t = 0, n = [], r = {}, i = [];
	function a(o) {
		var s;
		let c = r[o] = {
			onStack: !0,
			lowlink: t,
			index: t++
		};
		if (n.push(o), (s = e.successors(o)) == null || s.forEach(function(e) {
			if (e in r) {
				let t = r[e];
				t != null && t.onStack && (c.lowlink = Math.min(c.lowlink, t.index));
			} else {
				a(e);
				let t = r[e];
				t && (c.lowlink = Math.min(c.lowlink, t.lowlink));
			}
		}), c.lowlink === c.index) {
			let e = [], t;
			do {
				t = n.pop();
				let i = r[t];
				i && (i.onStack = !1), e.push(t);
			} while (o !== t);
			i.push(e);
		}
	}
	return e.nodes().forEach(function(e) {
		e in r || a(e);
	}), i;
}
function ui(e) {
	return li(e).filter(function(t) {
		let n = t[0];
		return n ? t.length > 1 || t.length === 1 && (e.outEdges(n, n) ?? []).length > 0 : !1;
	});
}
var di = () => 1;
function fi(e, t, n) {
	return pi(e, t || di, n || function(t) {
		return e.outEdges(t) ?? [];
	});
}
function pi(e, t, n) {
	let r = {}, i = e.nodes();
	return i.forEach(function(e) {
		let a = {};
		r[e] = a, a[e] = {
			distance: 0,
			predecessor: ""
		}, i.forEach(function(t) {
			e !== t && (a[t] = {
				distance: Infinity,
				predecessor: ""
			});
		}), n(e).forEach(function(n) {
			let r = n.v === e ? n.w : n.v, i = t(n);
			a[r] = {
				distance: i,
				predecessor: e
			};
		});
	}), i.forEach(function(e) {
		let t = r[e];
		t && i.forEach(function(n) {
			let a = r[n];
			a && i.forEach(function(n) {
				let r = a[e], i = t[n], o = a[n];
				if (r && i && o) {
					let e = r.distance + i.distance;
					e < o.distance && (o.distance = e, o.predecessor = i.predecessor);
				}
			});
		});
	}), r;
}
var mi = class extends Error {
	constructor(e) {
		super(e), this.name = "CycleException";
	}
};
function hi(e) {
	let t = {}, n = {}, r = [];
	function i(a) {
		var o;
		if (a in n) throw new mi();
		a in t || (n[a] = !0, t[a] = !0, (o = e.predecessors(a)) == null || o.forEach(i), delete n[a], r.push(a));
	}
	if (e.sinks().forEach(i), Object.keys(t).length !== e.nodeCount()) throw new mi();
	return r;
}
function gi(e) {
	try {
		hi(e);
	} catch (e) {
		if (e instanceof mi) return !1;
		throw e;
	}
	return !0;
}
function _i(e, t, n, r, i) {
	Array.isArray(t) || (t = [t]);
	let a = ((t) => (e.isDirected() ? e.successors(t) : e.neighbors(t)) ?? []), o = {};
	return t.forEach(function(t) {
		if (!e.hasNode(t)) throw Error("Graph does not have node: " + t);
		i = vi(e, t, n === "post", o, a, r, i);
	}), i;
}
function vi(e, t, n, r, i, a, o) {
	return t in r || (r[t] = !0, n || (o = a(o, t)), i(t).forEach(function(t) {
		o = vi(e, t, n, r, i, a, o);
	}), n && (o = a(o, t))), o;
}
function yi(e, t, n) {
	return _i(e, t, n, function(e, t) {
		return e.push(t), e;
	}, []);
}
function bi(e, t) {
	return yi(e, t, "post");
}
function xi(e, t) {
	return yi(e, t, "pre");
}
function Si(e, t) {
	var n;
	let r = new Ur(), i = {}, a = new ii(), o;
	function s(e) {
		let n = e.v === o ? e.w : e.v, r = a.priority(n);
		if (r !== void 0) {
			let s = t(e);
			s < r && (i[n] = o, a.decrease(n, s));
		}
	}
	if (e.nodeCount() === 0) return r;
	e.nodes().forEach(function(e) {
		a.add(e, Infinity), r.setNode(e);
	});
	let c = e.nodes()[0];
	c !== void 0 && a.decrease(c, 0);
	let l = !1;
	for (; a.size() > 0;) {
		if (o = a.removeMin(), o in i) r.setEdge(o, i[o]);
		else {
			if (l) throw Error("Input graph is not connected: " + e);
			l = !0;
		}
		(n = e.nodeEdges(o)) == null || n.forEach(s);
	}
	return r;
}
function Ci(e, t, n, r) {
	return wi(e, t, n, r ?? ((t) => e.outEdges(t) ?? []));
}
function wi(e, t, n, r) {
	if (n === void 0) return oi(e, t, n, r);
	let i = !1, a = e.nodes();
	for (let o = 0; o < a.length; o++) {
		let s = a[o];
		if (s === void 0) continue;
		let c = r(s);
		for (let e = 0; e < c.length; e++) {
			let t = c[e];
			if (!t) continue;
			let r = t.v === s ? t.v : t.w;
			n({
				v: r,
				w: r === t.v ? t.w : t.v
			}) < 0 && (i = !0);
		}
		if (i) return ti(e, t, n, r);
	}
	return oi(e, t, n, r);
}
var Ti = Ur;
function Ei(e, t, n, r) {
	let i = r;
	for (; e.hasNode(i);) i = Vi(r);
	return n.dummy = t, e.setNode(i, n), i;
}
function Di(e) {
	let t = new Ti().setGraph(e.graph());
	return e.nodes().forEach((n) => t.setNode(n, e.node(n))), e.edges().forEach((n) => {
		let r = t.edge(n.v, n.w) || {
			weight: 0,
			minlen: 1
		}, i = e.edge(n);
		t.setEdge(n.v, n.w, {
			weight: r.weight + i.weight,
			minlen: Math.max(r.minlen, i.minlen)
		});
	}), t;
}
function Oi(e) {
	let t = new Ti({ multigraph: e.isMultigraph() }).setGraph(e.graph());
	return e.nodes().forEach((n) => {
		e.children(n).length || t.setNode(n, e.node(n));
	}), e.edges().forEach((n) => {
		t.setEdge(n, e.edge(n));
	}), t;
}
function ki(e, t) {
	let n = e.x, r = e.y, i = t.x - n, a = t.y - r, o = e.width / 2, s = e.height / 2;
	if (!i && !a) throw Error("Not possible to find intersection inside of the rectangle");
	let c, l;
	return i === 0 || Math.abs(a) * o > Math.abs(i) * s ? (a < 0 && (s = -s), c = s * i / a, l = s) : (i < 0 && (o = -o), c = o, l = o * a / i), {
		x: n + c,
		y: r + l
	};
}
function Ai(e) {
	let t = Hi(Li(e) + 1).map(() => []);
	return e.nodes().forEach((n) => {
		let r = e.node(n), i = r.rank;
		i !== void 0 && (t[i] || (t[i] = []), t[i][r.order] = n);
	}), t;
}
function ji(e) {
	let t = e.nodes().map((t) => {
		let n = e.node(t).rank;
		return n === void 0 ? Number.MAX_VALUE : n;
	}), n = Ii(Math.min, t);
	e.nodes().forEach((t) => {
		let r = e.node(t);
		Object.hasOwn(r, "rank") && (r.rank -= n);
	});
}
function Mi(e) {
	let t = e.nodes().map((t) => e.node(t).rank).filter((e) => e !== void 0), n = Ii(Math.min, t), r = [];
	e.nodes().forEach((t) => {
		let i = e.node(t).rank - n;
		r[i] || (r[i] = []), r[i].push(t);
	});
	let i = 0, a = e.graph().nodeRankFactor;
	Array.from(r).forEach((t, n) => {
		t === void 0 && n % a !== 0 ? --i : t !== void 0 && i && t.forEach((t) => e.node(t).rank += i);
	});
}
function Ni(e, t, n, r) {
	let i = {
		width: 0,
		height: 0
	};
	return arguments.length >= 4 && (i.rank = n, i.order = r), Ei(e, "border", i, t);
}
function Pi(e, t = Fi) {
	let n = [];
	for (let r = 0; r < e.length; r += t) {
		let i = e.slice(r, r + t);
		n.push(i);
	}
	return n;
}
var Fi = 65535;
function Ii(e, t) {
	return t.length > Fi ? e(...Pi(t).map((t) => e(...t))) : e(...t);
}
function Li(e) {
	let t = e.nodes().map((t) => {
		let n = e.node(t).rank;
		return n === void 0 ? Number.MIN_VALUE : n;
	});
	return Ii(Math.max, t);
}
function Ri(e, t) {
	let n = {
		lhs: [],
		rhs: []
	};
	return e.forEach((e) => {
		t(e) ? n.lhs.push(e) : n.rhs.push(e);
	}), n;
}
function zi(e, t) {
	return t();
}
var Bi = 0;
function Vi(e) {
	return e + ("" + ++Bi);
}
function Hi(e, t, n = 1) {
	t ?? (t = e, e = 0);
	let r = (e) => e < t;
	n < 0 && (r = (e) => t < e);
	let i = [];
	for (let t = e; r(t); t += n) i.push(t);
	return i;
}
function Ui(e, t) {
	let n = {};
	for (let r of t) e[r] !== void 0 && (n[r] = e[r]);
	return n;
}
function Wi(e, t) {
	let n;
	return n = typeof t == "string" ? (e) => e[t] : t, Object.entries(e).reduce((e, [t, r]) => (e[t] = n(r, t), e), {});
}
function Gi(e, t) {
	return e.reduce((e, n, r) => (e[n] = t[r], e), {});
}
var Ki = "\0";
function qi(e, t, n) {
	if (!(e && t && n && t.dummy === "edge" && n.dummy === "edge" && t.edgeObj && n.edgeObj && e[t.edgeObj.v] && e[n.edgeObj.v] && e[t.edgeObj.w] && e[n.edgeObj.w])) return 0;
	let r = !0;
	t.edgeObj.w === n.edgeObj.w && (r = !1);
	let i = r ? e[t.edgeObj.v]?.rank ?? NaN : e[t.edgeObj.w]?.rank ?? NaN, a = Object.entries(e).find((e) => e[1].edgeObj?.v === t.edgeObj.v && e[1].edgeObj?.w === t.edgeObj.w && e[1].rank === i), o = Object.entries(e).find((e) => e[1].edgeObj?.v === n.edgeObj.v && e[1].edgeObj?.w === n.edgeObj.w && e[1].rank === i);
	if (!a || !o) return 0;
	let s = a[1].order ?? NaN, c = o[1].order ?? NaN;
	return isNaN(s - c) ? 0 : s - c;
}
var Ji = class {
	constructor() {
		zr(this, "_sentinel");
		let e = {};
		e._next = e._prev = e, this._sentinel = e;
	}
	dequeue() {
		let e = this._sentinel, t = e._prev;
		if (t !== e) return Yi(t), t;
	}
	enqueue(e) {
		let t = this._sentinel;
		e._prev && e._next && Yi(e), e._next = t._next, t._next._prev = e, t._next = e, e._prev = t;
	}
	toString() {
		let e = [], t = this._sentinel, n = t._prev;
		for (; n !== t;) e.push(JSON.stringify(n, Xi)), n = n._prev;
		return "[" + e.join(", ") + "]";
	}
};
function Yi(e) {
	e._prev._next = e._next, e._next._prev = e._prev, delete e._next, delete e._prev;
}
function Xi(e, t) {
	if (e !== "_next" && e !== "_prev") return t;
}
var Zi = Ji, Qi = () => 1;
function $i(e, t) {
	if (e.nodeCount() <= 1) return [];
	let n = na(e, t || Qi);
	return ea(n.graph, n.buckets, n.zeroIdx).flatMap((t) => e.outEdges(t.v, t.w) || []);
}
function ea(e, t, n) {
	let r = [], i = t[t.length - 1], a = t[0], o;
	for (; e.nodeCount();) {
		for (; o = a.dequeue();) ta(e, t, n, o);
		for (; o = i.dequeue();) ta(e, t, n, o);
		if (e.nodeCount()) {
			for (let i = t.length - 2; i > 0; --i) if (o = t[i]?.dequeue(), o) {
				r = r.concat(ta(e, t, n, o, !0) || []);
				break;
			}
		}
	}
	return r;
}
function ta(e, t, n, r, i) {
	let a = [], o = i ? a : void 0;
	return (e.inEdges(r.v) || []).forEach((r) => {
		let o = e.edge(r), s = e.node(r.v);
		i && a.push({
			v: r.v,
			w: r.w
		}), s.out -= o, ra(t, n, s);
	}), (e.outEdges(r.v) || []).forEach((r) => {
		let i = e.edge(r), a = r.w, o = e.node(a);
		o.in -= i, ra(t, n, o);
	}), e.removeNode(r.v), o;
}
function na(e, t) {
	let n = new Ti(), r = 0, i = 0;
	e.nodes().forEach((e) => {
		n.setNode(e, {
			v: e,
			in: 0,
			out: 0
		});
	}), e.edges().forEach((e) => {
		let a = n.edge(e.v, e.w) || 0, o = t(e), s = a + o;
		n.setEdge(e.v, e.w, s);
		let c = n.node(e.v), l = n.node(e.w);
		i = Math.max(i, c.out += o), r = Math.max(r, l.in += o);
	});
	let a = ia(i + r + 3).map(() => new Zi()), o = r + 1;
	return n.nodes().forEach((e) => {
		ra(a, o, n.node(e));
	}), {
		graph: n,
		buckets: a,
		zeroIdx: o
	};
}
function ra(e, t, n) {
	var r, i, a;
	n.out ? n.in ? (a = e[n.out - n.in + t]) == null || a.enqueue(n) : (i = e[e.length - 1]) == null || i.enqueue(n) : (r = e[0]) == null || r.enqueue(n);
}
function ia(e) {
	let t = [];
	for (let n = 0; n < e; n++) t.push(n);
	return t;
}
function aa(e, t) {
	(e.graph().acyclicer === "greedy" ? $i(e, n(e)) : oa(e, t ?? null)).forEach((t) => {
		let n = e.edge(t);
		e.removeEdge(t), n.forwardName = t.name, n.reversed = !0, e.setEdge(t.w, t.v, n, Vi("rev"));
	});
	function n(e) {
		return (t) => e.edge(t).weight;
	}
}
function oa(e, t) {
	let n = [], r = {}, i = {};
	function a(t) {
		Object.hasOwn(i, t) || (i[t] = !0, r[t] = !0, e.outEdges(t).forEach((e) => {
			Object.hasOwn(r, e.w) ? n.push(e) : a(e.w);
		}), delete r[t]);
	}
	function o(a) {
		var s;
		Object.hasOwn(i, a) || (i[a] = !0, r[a] = !0, (s = e.outEdges(a)) == null || s.forEach((i) => {
			Object.hasOwn(r, i.w) || t.node(a)?.rank > t.node(i.w)?.rank && ca(e, i.w, i) ? n.push(i) : o(i.w);
		}), delete r[a]);
	}
	let s = a;
	return t && typeof t.node == "function" && (s = o), e.sources().forEach(s), e.nodes().forEach(s), n;
}
function sa(e) {
	e.edges().forEach((t) => {
		let n = e.edge(t);
		if (n.reversed) {
			e.removeEdge(t);
			let r = n.forwardName;
			delete n.reversed, delete n.forwardName, e.setEdge(t.w, t.v, n, r);
		}
	});
}
function ca(e, t, n) {
	let r = /* @__PURE__ */ new Set();
	function i(t) {
		if (e.sources().includes(t)) return !0;
		r.add(t);
		for (let a of e.inEdges(t) ?? []) if ((a.v !== n.v || a.w !== n.w) && !r.has(a.v) && i(a.v)) return !0;
		return !1;
	}
	return i(t);
}
function la(e) {
	e.graph().dummyChains = [], e.edges().forEach((t) => ua(e, t));
}
function ua(e, t) {
	let n = t.v, r = e.node(n).rank, i = t.w, a = e.node(i).rank, o = t.name, s = e.edge(t), c = s.labelRank;
	if (a === r + 1) return;
	e.removeEdge(t);
	let l, u, d = 0;
	for (++r; r < a; ++d, ++r) s.points = [], u = {
		width: 0,
		height: 0,
		edgeLabel: s,
		edgeObj: t,
		rank: r
	}, l = Ei(e, "edge", u, "_d"), r === c && (u.width = s.width, u.height = s.height, u.dummy = "edge-label", u.labelpos = s.labelpos), e.setEdge(n, l, { weight: s.weight }, o), d === 0 && e.graph().dummyChains.push(l), n = l;
	e.setEdge(n, i, { weight: s.weight }, o);
}
function da(e) {
	e.graph().dummyChains.forEach((t) => {
		let n = e.node(t), r = n.edgeLabel, i;
		for (e.setEdge(n.edgeObj, r); n.dummy;) i = e.successors(t)[0], e.removeNode(t), r.points.push({
			x: n.x,
			y: n.y
		}), n.dummy === "edge-label" && (r.x = n.x, r.y = n.y, r.width = n.width, r.height = n.height), t = i, n = e.node(t);
	});
}
function fa(e) {
	let t = {};
	function n(r) {
		let i = e.node(r);
		if (Object.hasOwn(t, r)) return i.rank;
		t[r] = !0;
		let a = e.outEdges(r), o = a ? a.map((t) => t == null ? Infinity : n(t.w) - e.edge(t).minlen) : [], s = Ii(Math.min, o);
		return s === Infinity && (s = 0), i.rank = s;
	}
	e.sources().forEach(n);
}
function pa(e, t) {
	return e.node(t.w).rank - e.node(t.v).rank - e.edge(t).minlen;
}
var ma = ha;
function ha(e) {
	let t = new Ti({ directed: !1 }), n = e.nodes();
	if (n.length === 0) throw Error("Graph must have at least one node");
	let r = n[0], i = e.nodeCount();
	t.setNode(r, {});
	let a, o;
	for (; ga(t, e) < i && (a = _a(t, e), a);) o = t.hasNode(a.v) ? pa(e, a) : -pa(e, a), va(t, e, o);
	return t;
}
function ga(e, t) {
	function n(r) {
		let i = t.nodeEdges(r);
		i && i.forEach((i) => {
			let a = i.v, o = r === a ? i.w : a;
			!e.hasNode(o) && !pa(t, i) && (e.setNode(o, {}), e.setEdge(r, o, {}), n(o));
		});
	}
	return e.nodes().forEach(n), e.nodeCount();
}
function _a(e, t) {
	return t.edges().reduce((n, r) => {
		let i = Infinity;
		return e.hasNode(r.v) !== e.hasNode(r.w) && (i = pa(t, r)), i < n[0] ? [i, r] : n;
	}, [Infinity, null])[1];
}
function va(e, t, n) {
	e.nodes().forEach((e) => t.node(e).rank += n);
}
var { preorder: ya, postorder: ba } = $r, xa = Sa;
Sa.initLowLimValues = Ea, Sa.initCutValues = Ca, Sa.calcCutValue = Ta, Sa.leaveEdge = Oa, Sa.enterEdge = ka, Sa.exchangeEdges = Aa;
function Sa(e) {
	e = Di(e), fa(e);
	let t = ma(e);
	Ea(t), Ca(t, e);
	let n, r;
	for (; n = Oa(t);) r = ka(t, e, n), Aa(t, e, n, r);
}
function Ca(e, t) {
	let n = ba(e, e.nodes());
	n = n.slice(0, n.length - 1), n.forEach((n) => wa(e, t, n));
}
function wa(e, t, n) {
	let r = e.node(n).parent, i = e.edge(n, r);
	i.cutvalue = Ta(e, t, n);
}
function Ta(e, t, n) {
	let r = e.node(n).parent, i = !0, a = t.edge(n, r), o = 0;
	a ||= (i = !1, t.edge(r, n)), o = a.weight;
	let s = t.nodeEdges(n);
	return s && s.forEach((a) => {
		let s = a.v === n, c = s ? a.w : a.v;
		if (c !== r) {
			let r = s === i, l = t.edge(a).weight;
			if (o += r ? l : -l, Ma(e, n, c)) {
				let t = e.edge(n, c).cutvalue;
				o += r ? -t : t;
			}
		}
	}), o;
}
function Ea(e, t) {
	arguments.length < 2 && (t = e.nodes()[0]), Da(e, {}, 1, t);
}
function Da(e, t, n, r, i) {
	let a = n, o = e.node(r);
	t[r] = !0;
	let s = e.neighbors(r);
	return s && s.forEach((i) => {
		Object.hasOwn(t, i) || (n = Da(e, t, n, i, r));
	}), o.low = a, o.lim = n++, i ? o.parent = i : delete o.parent, n;
}
function Oa(e) {
	return e.edges().find((t) => e.edge(t).cutvalue < 0);
}
function ka(e, t, n) {
	let r = n.v, i = n.w;
	t.hasEdge(r, i) || (r = n.w, i = n.v);
	let a = e.node(r), o = e.node(i), s = a, c = !1;
	return a.lim > o.lim && (s = o, c = !0), t.edges().filter((t) => c === Na(e, e.node(t.v), s) && c !== Na(e, e.node(t.w), s)).reduce((e, n) => pa(t, n) < pa(t, e) ? n : e);
}
function Aa(e, t, n, r) {
	let i = n.v, a = n.w;
	e.removeEdge(i, a), e.setEdge(r.v, r.w, {}), Ea(e), Ca(e, t), ja(e, t);
}
function ja(e, t) {
	let n = e.nodes().find((t) => !e.node(t).parent);
	if (!n) return;
	let r = ya(e, [n]);
	r = r.slice(1), r.forEach((n) => {
		let r = e.node(n).parent, i = t.edge(n, r), a = !1;
		i || (i = t.edge(r, n), a = !0), t.node(n).rank = t.node(r).rank + (a ? i.minlen : -i.minlen);
	});
}
function Ma(e, t, n) {
	return e.hasEdge(t, n);
}
function Na(e, t, n) {
	return n.low <= t.lim && t.lim <= n.lim;
}
var Pa = Fa;
function Fa(e) {
	let t = e.graph().ranker;
	if (typeof t == "function") return t(e);
	switch (t) {
		case "network-simplex":
			Ra(e);
			break;
		case "tight-tree":
			La(e);
			break;
		case "longest-path":
			Ia(e);
			break;
		case "none": break;
		default: Ra(e);
	}
}
var Ia = fa;
function La(e) {
	fa(e), ma(e);
}
function Ra(e) {
	xa(e);
}
var za = Ba;
function Ba(e) {
	let t = Ha(e), n = e.graph();
	Array.isArray(n.dummyChains) && n.dummyChains.forEach((n) => {
		let r = e.node(n), i = r.edgeObj, a = Va(e, t, i.v, i.w), o = a.path, s = a.lca, c = 0, l = o[c], u = !0;
		for (; n !== i.w;) {
			if (r = e.node(n), u) {
				for (; (l = o[c]) !== s && e.node(l).maxRank < r.rank;) c++;
				l === s && (u = !1);
			}
			if (!u) {
				for (; c < o.length - 1 && e.node(o[c + 1]).minRank <= r.rank;) c++;
				l = o[c];
			}
			l !== void 0 && e.setParent(n, l), n = e.successors(n)[0];
		}
	});
}
function Va(e, t, n, r) {
	let i = [], a = [], o = Math.min(t[n].low, t[r].low), s = Math.max(t[n].lim, t[r].lim), c;
	c = n;
	do
		c = e.parent(c), i.push(c);
	while (c && (t[c].low > o || s > t[c].lim));
	let l = c, u = r;
	for (; (u = e.parent(u)) !== l;) a.push(u);
	return {
		path: i.concat(a.reverse()),
		lca: l
	};
}
function Ha(e) {
	let t = {}, n = 0;
	function r(i) {
		let a = n;
		e.children(i).forEach(r), t[i] = {
			low: a,
			lim: n++
		};
	}
	return e.children(Ki).forEach(r), t;
}
function Ua(e) {
	let t = Ei(e, "root", {}, "_root"), n = Ga(e), r = Object.values(n), i = Ii(Math.max, r) - 1, a = 2 * i + 1;
	e.graph().nestingRoot = t, e.edges().forEach((t) => e.edge(t).minlen *= a);
	let o = Ka(e) + 1;
	e.children(Ki).forEach((r) => {
		Wa(e, t, a, o, i, n, r);
	}), e.graph().nodeRankFactor = a;
}
function Wa(e, t, n, r, i, a, o) {
	let s = e.children(o);
	if (!s.length) {
		o !== t && e.setEdge(t, o, {
			weight: 0,
			minlen: n
		});
		return;
	}
	let c = Ni(e, "_bt"), l = Ni(e, "_bb"), u = e.node(o);
	e.setParent(c, o), u.borderTop = c, e.setParent(l, o), u.borderBottom = l, s.forEach((s) => {
		Wa(e, t, n, r, i, a, s);
		let u = e.node(s), d = u.borderTop ? u.borderTop : s, f = u.borderBottom ? u.borderBottom : s, p = u.borderTop ? r : 2 * r, m = d === f ? i - (a[o] ?? 0) + 1 : 1;
		e.setEdge(c, d, {
			weight: p,
			minlen: m,
			nestingEdge: !0
		}), e.setEdge(f, l, {
			weight: p,
			minlen: m,
			nestingEdge: !0
		});
	}), e.parent(o) || e.setEdge(t, c, {
		weight: 0,
		minlen: i + (a[o] ?? 0)
	});
}
function Ga(e) {
	let t = {};
	function n(r, i) {
		let a = e.children(r);
		a && a.length && a.forEach((e) => n(e, i + 1)), t[r] = i;
	}
	return e.children(Ki).forEach((e) => n(e, 1)), t;
}
function Ka(e) {
	return e.edges().reduce((t, n) => t + e.edge(n).weight, 0);
}
function qa(e) {
	let t = e.graph();
	e.removeNode(t.nestingRoot), delete t.nestingRoot, e.edges().forEach((t) => {
		e.edge(t).nestingEdge && e.removeEdge(t);
	});
}
var Ja = Ya;
function Ya(e) {
	function t(n) {
		let r = e.children(n), i = e.node(n);
		if (r.length && r.forEach(t), i && Object.hasOwn(i, "minRank")) {
			i.borderLeft = [], i.borderRight = [];
			for (let t = i.minRank, r = i.maxRank + 1; t < r; ++t) Xa(e, "borderLeft", "_bl", n, i, t), Xa(e, "borderRight", "_br", n, i, t);
		}
	}
	e.children(Ki).forEach(t);
}
function Xa(e, t, n, r, i, a) {
	let o = {
		width: 0,
		height: 0,
		rank: a,
		borderType: t
	}, s = i[t][a - 1], c = Ei(e, "border", o, n);
	i[t][a] = c, e.setParent(c, r), s && e.setEdge(s, c, { weight: 1 });
}
function Za(e) {
	let t = e.graph().rankdir?.toLowerCase();
	(t === "lr" || t === "rl") && $a(e);
}
function Qa(e) {
	let t = e.graph().rankdir?.toLowerCase();
	(t === "bt" || t === "rl") && to(e), (t === "lr" || t === "rl") && (ro(e), $a(e));
}
function $a(e) {
	e.nodes().forEach((t) => eo(e.node(t))), e.edges().forEach((t) => eo(e.edge(t)));
}
function eo(e) {
	let t = e.width;
	e.width = e.height, e.height = t;
}
function to(e) {
	e.nodes().forEach((t) => no(e.node(t))), e.edges().forEach((t) => {
		var n;
		let r = e.edge(t);
		(n = r.points) == null || n.forEach(no), Object.hasOwn(r, "y") && no(r);
	});
}
function no(e) {
	e.y = -e.y;
}
function ro(e) {
	e.nodes().forEach((t) => io(e.node(t))), e.edges().forEach((t) => {
		var n;
		let r = e.edge(t);
		(n = r.points) == null || n.forEach(io), Object.hasOwn(r, "x") && io(r);
	});
}
function io(e) {
	let t = e.x;
	e.x = e.y, e.y = t;
}
function ao(e, t = null) {
	let n = {}, r = e.nodes().filter((t) => !e.children(t).length), i = r.map((t) => e.node(t).rank), a = Hi(Ii(Math.max, i) + 1).map(() => []);
	function o(t) {
		if (n[t]) return;
		n[t] = !0;
		let r = e.node(t);
		a[r.rank].push(t);
		let i = e.successors(t);
		i && [...i].sort((e, t) => s(e, t)).forEach(o);
	}
	r.sort((t, n) => e.node(t).rank - e.node(n).rank).forEach(o);
	function s(n, r) {
		return qi(t, e.node(n), e.node(r));
	}
	return a;
}
function oo(e, t) {
	let n = 0;
	for (let r = 1; r < t.length; ++r) n += so(e, t[r - 1], t[r]);
	return n;
}
function so(e, t, n) {
	let r = Gi(n, n.map((e, t) => t)), i = t.flatMap((t) => {
		let n = e.outEdges(t);
		return n ? n.map((t) => ({
			pos: r[t.w],
			weight: e.edge(t).weight
		})).sort((e, t) => e.pos - t.pos) : [];
	}), a = 1;
	for (; a < n.length;) a <<= 1;
	let o = 2 * a - 1;
	--a;
	let s = Array(o).fill(0), c = 0;
	return i.forEach((e) => {
		let t = e.pos + a;
		s[t] += e.weight;
		let n = 0;
		for (; t > 0;) t % 2 && (n += s[t + 1]), t = t - 1 >> 1, s[t] += e.weight;
		c += e.weight * n;
	}), c;
}
function co(e, t = []) {
	return t.map((t) => {
		let n = e.inEdges(t);
		if (!n || !n.length) return { v: t };
		{
			let r = n.reduce((t, n) => {
				let r = e.edge(n), i = e.node(n.v);
				return {
					sum: t.sum + r.weight * i.order,
					weight: t.weight + r.weight
				};
			}, {
				sum: 0,
				weight: 0
			});
			return {
				v: t,
				barycenter: r.sum / r.weight,
				weight: r.weight
			};
		}
	});
}
function lo(e, t) {
	let n = {};
	return e.forEach((e, t) => {
		let r = {
			indegree: 0,
			in: [],
			out: [],
			vs: [e.v],
			i: t
		};
		e.barycenter !== void 0 && (r.barycenter = e.barycenter, r.weight = e.weight), n[e.v] = r;
	}), t.edges().forEach((e) => {
		let t = n[e.v], r = n[e.w];
		t !== void 0 && r !== void 0 && (r.indegree++, t.out.push(r));
	}), uo(Object.values(n).filter((e) => !e.indegree));
}
function uo(e) {
	let t = [];
	function n(e) {
		return (t) => {
			t.merged || (t.barycenter === void 0 || e.barycenter === void 0 || t.barycenter >= e.barycenter) && fo(e, t);
		};
	}
	function r(t) {
		return (n) => {
			n.in.push(t), --n.indegree === 0 && e.push(n);
		};
	}
	for (; e.length;) {
		let i = e.pop();
		t.push(i), i.in.reverse().forEach(n(i)), i.out.forEach(r(i));
	}
	return t.filter((e) => !e.merged).map((e) => Ui(e, [
		"vs",
		"i",
		"barycenter",
		"weight"
	]));
}
function fo(e, t) {
	let n = 0, r = 0;
	e.weight && (n += e.barycenter * e.weight, r += e.weight), t.weight && (n += t.barycenter * t.weight, r += t.weight), e.vs = t.vs.concat(e.vs), e.barycenter = n / r, e.weight = r, e.i = Math.min(t.i, e.i), t.merged = !0;
}
function po(e, t, n, r, i) {
	let a = {}, o = null, s = null, c = i;
	typeof t == "boolean" ? (c = t, a = {}) : t && (a = t, o = n ?? null, s = r ?? null);
	let l = Ri(e, (e) => Object.hasOwn(e, "barycenter")), u = l.lhs, d = l.rhs.sort((e, t) => t.i - e.i), f = [], p = 0, m = 0, h = 0;
	u.sort(ho(s, o, !!c));
	for (let [e, t] of Object.entries(a)) {
		let n = u.findIndex((t) => t.vs[0] === e);
		u.splice(n + 1, 0, t);
	}
	h = mo(f, d, h), u.forEach((e) => {
		h += e.vs.length, f.push(e.vs), p += e.barycenter * e.weight, m += e.weight, h = mo(f, d, h);
	});
	let g = { vs: f.flat(1) };
	return m && (g.barycenter = p / m, g.weight = m), g;
}
function mo(e, t, n) {
	let r;
	for (; t.length && (r = t[t.length - 1]).i <= n;) t.pop(), e.push(r.vs), n++;
	return n;
}
function ho(e, t, n) {
	return (r, i) => {
		if (r.barycenter < i.barycenter) return -1;
		if (r.barycenter > i.barycenter) return 1;
		if (e && (typeof r.vs[0] == "string" || typeof i.vs[0] == "string")) {
			let n = qi(t, e.node(r.vs[0]), e.node(i.vs[0]));
			if (n !== 0) return n;
		}
		return n ? i.i - r.i : r.i - i.i;
	};
}
function go(e, t, n, r, i) {
	var a, o;
	let s = null, c = i;
	typeof r == "boolean" ? (c = r, s = null) : r !== void 0 && (s = r);
	let l = e.children(t), u = e.node(t), d = u ? u.borderLeft : void 0, f = u ? u.borderRight : void 0, p = {};
	d && (l = l.filter((e) => e !== d && e !== f));
	let m = co(e, l);
	m.forEach((t) => {
		if (e.children(t.v).length) {
			let { result: r } = go(e, t.v, n, s, c);
			p[t.v] = r, Object.hasOwn(r, "barycenter") && vo(t, r);
		}
	});
	let h = lo(m, n);
	_o(h, p);
	let g = {}, _ = !1;
	for (let t = 0; t < h.length; t++) for (let n = t + 1; n < h.length; n++) if (h[t] && h[n] && (a = h[t]) != null && a.barycenter && (o = h[n]) != null && o.barycenter && h[t]?.barycenter === h[n].barycenter) {
		let r = h[t]?.vs[0] ?? "", i = h[n]?.vs[0] ?? "", a = e.node(r), o = e.node(i);
		if (a.dummy === "edge" && o.dummy === "edge" && a.edgeObj?.v === o.edgeObj?.v && a.edgeObj?.w === o.edgeObj?.w) {
			if (a.edgeLabel.reversed) {
				g[i] = h[t], h.splice(t, 1), t--;
				break;
			}
			g[r] || (g[r] = h[n], h.splice(n, 1), n--);
		} else _ = !0;
	}
	let v = po(h, g, s, e, c);
	if (d && f) {
		v.vs = [
			d,
			v.vs,
			f
		].flat(1);
		let t = e.predecessors(d);
		if (t && t.length) {
			let n = e.node(t[0]), r = e.predecessors(f), i = e.node(r[0]);
			Object.hasOwn(v, "barycenter") || (v.barycenter = 0, v.weight = 0), v.barycenter = (v.barycenter * v.weight + n.order + i.order) / (v.weight + 2), v.weight += 2;
		}
	}
	return Object.defineProperty(v, "result", {
		value: v,
		enumerable: !1,
		configurable: !0,
		writable: !0
	}), Object.defineProperty(v, "usedBias", {
		value: _,
		enumerable: !1,
		configurable: !0,
		writable: !0
	}), v;
}
function _o(e, t) {
	e.forEach((e) => {
		e.vs = e.vs.flatMap((e) => t[e] ? t[e].vs : e);
	});
}
function vo(e, t) {
	e.barycenter === void 0 ? (e.barycenter = t.barycenter, e.weight = t.weight) : (e.barycenter = (e.barycenter * e.weight + t.barycenter * t.weight) / (e.weight + t.weight), e.weight += t.weight);
}
function yo(e, t, n, r) {
	r ||= e.nodes();
	let i = bo(e), a = new Ti({ compound: !0 }).setGraph({ root: i }).setDefaultNodeLabel((t) => e.node(t));
	return r.forEach((r) => {
		let o = e.node(r), s = e.parent(r);
		if (o.rank === t || o.minRank <= t && t <= o.maxRank) {
			a.setNode(r), a.setParent(r, s || i);
			let c = e[n](r);
			c && c.forEach((t) => {
				let n = t.v === r ? t.w : t.v, i = a.edge(n, r), o = i === void 0 ? 0 : i.weight;
				a.setEdge(n, r, { weight: e.edge(t).weight + o });
			}), Object.hasOwn(o, "minRank") && a.setNode(r, {
				borderLeft: o.borderLeft[t],
				borderRight: o.borderRight[t]
			});
		}
	}), a;
}
function bo(e) {
	let t;
	for (; e.hasNode(t = Vi("_root")););
	return t;
}
function xo(e, t, n) {
	let r = {}, i;
	n.forEach((n) => {
		let a = e.parent(n), o, s;
		for (; a;) {
			if (o = e.parent(a), o ? (s = r[o], r[o] = a) : (s = i, i = a), s && s !== a) {
				t.setEdge(s, a);
				return;
			}
			a = o;
		}
	});
}
function So(e, t = {}, n = null) {
	if (typeof t.customOrder == "function") {
		t.customOrder(e, So);
		return;
	}
	let r = Li(e), i = Co(e, Hi(1, r + 1), "inEdges"), a = Co(e, Hi(r - 1, -1, -1), "outEdges"), o = ao(e, n);
	if (To(e, o), t.disableOptimalOrderHeuristic) return;
	let s = Infinity, c, l = t.constraints || [];
	for (let t = 0, r = 0; r < 4; ++t, ++r) {
		wo(t % 2 ? i : a, t % 4 >= 2, l, n), o = Ai(e);
		let u = oo(e, o);
		u < s ? (r = 0, c = Object.assign({}, o), s = u) : u === s && (c = structuredClone(o));
	}
	To(e, c);
}
function Co(e, t, n) {
	let r = /* @__PURE__ */ new Map(), i = (e, t) => {
		r.has(e) || r.set(e, []), r.get(e).push(t);
	};
	for (let t of e.nodes()) {
		let n = e.node(t);
		if (typeof n.rank == "number" && i(n.rank, t), typeof n.minRank == "number" && typeof n.maxRank == "number") for (let e = n.minRank; e <= n.maxRank; e++) e !== n.rank && i(e, t);
	}
	return t.map(function(t) {
		return yo(e, t, n, r.get(t) || []);
	});
}
function wo(e, t, n, r) {
	let i = !0, a = new Ti();
	e.forEach(function(e) {
		n.forEach((e) => a.setEdge(e.left, e.right));
		let o = e.graph().root, { result: s, usedBias: c } = go(e, o, a, r, i);
		t && c && (i = !i), s.vs.forEach((t, n) => e.node(t).order = n), xo(e, a, s.vs);
	});
}
function To(e, t) {
	Object.values(t).forEach((t) => t.forEach((t, n) => e.node(t).order = n));
}
function Eo(e, t) {
	let n = {};
	function r(t, r) {
		let i = 0, a = 0, o = t.length, s = r[r.length - 1];
		return r.forEach((t, c) => {
			let l = Oo(e, t), u = l ? e.node(l).order : o;
			(l || t === s) && (r.slice(a, c + 1).forEach((t) => {
				let r = e.predecessors(t);
				r && r.forEach((r) => {
					let a = e.node(r), o = a.order;
					(o < i || u < o) && !(a.dummy && e.node(t).dummy) && ko(n, r, t);
				});
			}), a = c + 1, i = u);
		}), r;
	}
	return t.length && t.reduce(r), n;
}
function Do(e, t) {
	let n = {};
	function r(t) {
		return e.node(t)?.dummy === "border";
	}
	if (!e.nodes().some(r)) return n;
	function i(t, r, i, a, o) {
		Hi(r, i).forEach((r) => {
			let i = t[r];
			if (i !== void 0 && e.node(i).dummy) {
				let t = e.predecessors(i);
				t && t.forEach((t) => {
					if (t === void 0) return;
					let r = e.node(t);
					r.dummy && (r.order < a || r.order > o) && ko(n, t, i);
				});
			}
		});
	}
	function a(t, n) {
		let a = -1, o = -1, s = 0;
		return n.forEach((c, l) => {
			if (r(c)) {
				let t = e.predecessors(c);
				if (t && t.length) {
					let r = t[0];
					if (r === void 0) return;
					o = e.node(r).order, i(n, s, l, a, o), s = l, a = o;
				}
			}
			i(n, s, n.length, o, t.length);
		}), n;
	}
	return t.length && t.reduce(a), n;
}
function Oo(e, t) {
	if (e.node(t).dummy) {
		let n = e.predecessors(t);
		if (n) return n.find((t) => e.node(t).dummy);
	}
}
function ko(e, t, n) {
	if (t > n) {
		let e = t;
		t = n, n = e;
	}
	let r = e[t];
	r || (e[t] = r = {}), r[n] = !0;
}
function Ao(e, t, n) {
	if (t > n) {
		let e = t;
		t = n, n = e;
	}
	let r = e[t];
	return r !== void 0 && Object.hasOwn(r, n);
}
function jo(e, t, n, r, i) {
	let a = {}, o = {}, s = {};
	return t.forEach((e) => {
		e.forEach((e, t) => {
			a[e] = e, o[e] = e, s[e] = t;
		});
	}), t.forEach((t) => {
		let c = -1, l = -1, u = !1, d = t, f = t.findIndex((t) => i?.includes(t) || Bo(t, e, i));
		f > 0 && (d = [
			t[f],
			...t.slice(0, f),
			...t.slice(f + 1)
		], u = !0), d.forEach((t) => {
			let d = r(t);
			if (d && d.length) {
				i != null && i.includes(t) && (d = d.filter((t) => Bo(t, e, i)));
				let r = d.sort((e, t) => {
					let n = s[e], r = s[t];
					return (n === void 0 ? 0 : n) - (r === void 0 ? 0 : r);
				}), f = (r.length - 1) / 2;
				for (let e = Math.floor(f), i = Math.ceil(f); e <= i; ++e) {
					let i = r[e];
					if (i === void 0) continue;
					let d = s[i];
					if (d !== void 0 && o[t] === t && c < d && s[i] !== l && !Ao(n, t, i)) {
						let e = a[i];
						e !== void 0 && (o[i] = t, o[t] = a[t] = e, c = d, u &&= (c = -1, l = s[i] ?? -1, !1));
					}
				}
			}
		});
	}), {
		root: a,
		align: o
	};
}
function Mo(e, t, n, r, i = !1) {
	let a = {}, o = No(e, t, n, i), s = i ? "borderLeft" : "borderRight";
	function c(e, t) {
		let n = o.nodes().slice(), r = {}, i = n.pop();
		for (; i;) {
			if (r[i]) e(i);
			else {
				r[i] = !0, n.push(i);
				for (let e of t(i)) n.push(e);
			}
			i = n.pop();
		}
	}
	function l(e) {
		let t = o.inEdges(e);
		t ? a[e] = t.reduce((e, t) => {
			let n = a[t.v] ?? 0, r = o.edge(t);
			return Math.max(e, n + (r === void 0 ? 0 : r));
		}, 0) : a[e] = 0;
	}
	function u(t) {
		let n = o.outEdges(t), r = Infinity;
		n && (r = n.reduce((e, t) => {
			let n = a[t.w], r = o.edge(t);
			return Math.min(e, (n === void 0 ? 0 : n) - (r === void 0 ? 0 : r));
		}, Infinity));
		let i = e.node(t);
		r !== Infinity && i.borderType !== s && (a[t] = Math.max(a[t] === void 0 ? 0 : a[t], r));
	}
	function d(e) {
		return o.predecessors(e) || [];
	}
	function f(e) {
		return o.successors(e) || [];
	}
	return c(l, d), c(u, f), Object.keys(r).forEach((e) => {
		let t = n[e];
		t !== void 0 && (a[e] = a[t] ?? 0);
	}), a;
}
function No(e, t, n, r) {
	let i = new Ti(), a = e.graph(), o = Ro(a.nodesep, a.edgesep, r);
	return t.forEach((t) => {
		let r;
		t.forEach((t) => {
			let a = n[t];
			if (a !== void 0) {
				if (i.setNode(a), r !== void 0) {
					let s = n[r];
					if (s !== void 0) {
						let n = i.edge(s, a);
						i.setEdge(s, a, Math.max(o(e, t, r), n || 0));
					}
				}
				r = t;
			}
		});
	}), i;
}
function Po(e, t) {
	return Object.values(t).reduce((t, n) => {
		let r = -Infinity, i = Infinity;
		Object.entries(n).forEach(([t, n]) => {
			let a = zo(e, t) / 2;
			r = Math.max(n + a, r), i = Math.min(n - a, i);
		});
		let a = r - i;
		return a < t[0] && (t = [a, n]), t;
	}, [Infinity, null])[1];
}
function Fo(e, t) {
	let n = Object.values(t), r = Ii(Math.min, n), i = Ii(Math.max, n);
	["u", "d"].forEach((n) => {
		["l", "r"].forEach((a) => {
			let o = n + a, s = e[o];
			if (!s || s === t) return;
			let c = Object.values(s), l = r - Ii(Math.min, c);
			a !== "l" && (l = i - Ii(Math.max, c)), l && (e[o] = Wi(s, (e) => e + l));
		});
	});
}
function Io(e, t = void 0) {
	let n = e.ul;
	return n ? Wi(n, (n, r) => {
		if (t) {
			let n = e[t.toLowerCase()];
			if (n && n[r] !== void 0) return n[r];
		}
		let i = Object.values(e).map((e) => {
			let t = e[r];
			return t === void 0 ? 0 : t;
		}).sort((e, t) => e - t);
		return ((i[1] ?? 0) + (i[2] ?? 0)) / 2;
	}) : {};
}
function Lo(e, t) {
	let n = Ai(e), r = Object.assign(Eo(e, n), Do(e, n)), i = {}, a;
	return ["u", "d"].forEach((o) => {
		a = o === "u" ? n : Object.values(n).reverse(), ["l", "r"].forEach((n) => {
			n === "r" && (a = a.map((e) => Object.values(e).reverse()));
			let s = jo(e, a, r, (t) => (o === "u" ? e.predecessors(t) : e.successors(t)) || [], t), c = Mo(e, a, s.root, s.align, n === "r");
			n === "r" && (c = Wi(c, (e) => -e)), i[o + n] = c;
		});
	}), Fo(i, Po(e, i)), Io(i, e.graph().align);
}
function Ro(e, t, n) {
	return (r, i, a) => {
		let o = r.node(i), s = r.node(a), c = 0, l;
		if (c += o.width / 2, Object.hasOwn(o, "labelpos")) switch (o.labelpos.toLowerCase()) {
			case "l":
				l = -o.width / 2;
				break;
			case "r": l = o.width / 2;
		}
		if (l && (c += n ? l : -l), l = void 0, c += (o.dummy ? t : e) / 2, c += (s.dummy ? t : e) / 2, c += s.width / 2, Object.hasOwn(s, "labelpos")) switch (s.labelpos.toLowerCase()) {
			case "l":
				l = s.width / 2;
				break;
			case "r": l = -s.width / 2;
		}
		return l && (c += n ? l : -l), c;
	};
}
function zo(e, t) {
	return e.node(t).width;
}
function Bo(e, t, n) {
	if (!n) return !1;
	let r = t.node(e)?.edgeObj;
	if (!r || t.node(e).edgeLabel.reversed) return !1;
	let i = n.indexOf(r?.v), a = n.indexOf(r?.w);
	return i !== -1 && a !== -1 && i === (a + 1) % n.length || i === (a - 1) % n.length;
}
function Vo(e, t) {
	e = Oi(e), Ho(e), Object.entries(Lo(e, t)).forEach(([t, n]) => e.node(t).x = n);
}
function Ho(e) {
	let t = Ai(e), n = e.graph(), r = n.ranksep, i = n.rankalign, a = 0;
	t.forEach((t) => {
		let n = t.reduce((t, n) => {
			let r = e.node(n).height ?? 0;
			return t > r ? t : r;
		}, 0);
		t.forEach((t) => {
			let r = e.node(t);
			r.y = i === "top" ? a + r.height / 2 : i === "bottom" ? a + n - r.height / 2 : a + n / 2;
		}), a += n + r;
	});
}
var Uo = /* @__PURE__ */ new WeakMap();
function Wo(e, t = {}) {
	return Ko(e, zi, t), e;
}
function Go(e, t, n) {
	let r = t;
	for (; r !== void 0;) {
		let t = e.parent(r);
		if (t === n) return r;
		r = t;
	}
}
function Ko(e, t, n) {
	let r = e.nodes().filter((t) => e.children(t).length), i = {};
	r.forEach((r) => {
		let a = e.node(r);
		if (a && a.rankdir) {
			let o = new Ti({
				multigraph: !0,
				compound: !0
			});
			o.setGraph({ rankdir: a.rankdir });
			let s = e.children(r);
			s.forEach((t) => {
				let n = { ...e.node(t) };
				o.setNode(t, n);
				let i = e.parent(t);
				i && i !== r && s.includes(i) && o.setParent(t, i);
			});
			let c = /* @__PURE__ */ new Set();
			e.edges().forEach((t) => {
				let n = Go(e, t.v, r), i = Go(e, t.w, r);
				if (n === t.v && i === t.w) o.setEdge(t, { ...e.edge(t) });
				else if (n && i && n !== i) {
					let r = `${n}\0${i}`;
					c.has(r) || (c.add(r), o.setEdge(n, i, { ...e.edge(t) }));
				}
			}), Ko(o, t, n);
			let l = is(o);
			Jo(l, t, n, null), Yo(o, l);
			let u = 1 / 0, d = 1 / 0, f = -1 / 0, p = -1 / 0;
			o.nodes().forEach((e) => {
				if (e === r) return;
				let t = o.node(e);
				t && typeof t.x == "number" && typeof t.y == "number" && typeof t.width == "number" && typeof t.height == "number" && (u = Math.min(u, t.x - t.width / 2), f = Math.max(f, t.x + t.width / 2), d = Math.min(d, t.y - t.height / 2), p = Math.max(p, t.y + t.height / 2));
			}), isFinite(u) && isFinite(d) && isFinite(f) && isFinite(p) || (u = d = 0, f = p = 0);
			let m = f - u, h = p - d;
			i[r] = {
				minX: u,
				minY: d,
				maxX: f,
				maxY: p,
				width: m,
				height: h,
				offsetX: u,
				offsetY: d
			}, a._dagreClusterSubgraph = o;
		}
	});
	let a = [], o = (t) => {
		let n = [], r = (e.children(t) || []).filter((e) => e !== t);
		for (; r.length > 0;) {
			let t = r.shift();
			n.push(t), (e.children(t) || []).filter((e) => e !== t).forEach((e) => r.push(e));
		}
		return n;
	}, s = /* @__PURE__ */ new Map();
	r.forEach((t) => {
		let n = e.node(t);
		n && n.rankdir && i[t] && s.set(t, (e.children(t) || []).filter((e) => e !== t));
	});
	let c = new Set([...s.values()].flat()), l = /* @__PURE__ */ new Map();
	s.forEach((e, t) => {
		c.has(t) || l.set(t, o(t));
	});
	let u = new Set([...l.values()].flat()), d = (e) => {
		for (let [t, n] of l) if (n.includes(e)) return t;
		return e;
	}, f = [];
	e.edges().forEach((t) => {
		(u.has(t.v) || u.has(t.w)) && f.push({
			edge: t,
			label: e.edge(t)
		});
	});
	let p = /* @__PURE__ */ new Map();
	u.forEach((t) => {
		let n = e.parent(t);
		p.set(t, typeof n == "string" ? n : void 0);
	}), l.forEach((t, n) => {
		let r = e.node(n), o = [];
		t.forEach((t) => {
			let n = e.node(t);
			n && (o.push({
				id: t,
				node: n,
				parent: p.get(t)
			}), e.removeNode(t));
		});
		let s = f.filter(({ edge: e }) => t.includes(e.v) || t.includes(e.w)), c = i[n];
		r && (a.push({
			clusterId: n,
			subgraph: r._dagreClusterSubgraph,
			bounds: c,
			children: t,
			removedNodes: o,
			removedEdges: s
		}), r.width = c.width, r.height = c.height);
	});
	let m = /* @__PURE__ */ new Set();
	f.forEach(({ edge: t, label: n }) => {
		let r = d(t.v), i = d(t.w);
		if (r !== i && e.hasNode(r) && e.hasNode(i)) {
			let t = `${r}\0${i}`;
			m.has(t) || (m.add(t), e.setEdge(r, i, {
				...n,
				width: 0,
				height: 0
			}));
		}
	});
	let h = is(e), g = Jo(h, t, n, Uo.get(e) ?? null);
	Uo.set(e, g), Yo(e, h), m.forEach((t) => {
		let n = t.indexOf("\0"), r = t.slice(0, n), i = t.slice(n + 1);
		e.hasEdge(r, i) && e.removeEdge(r, i);
	}), a.forEach(({ clusterId: t, subgraph: n, bounds: r, removedNodes: i, removedEdges: a }) => {
		let o = e.node(t), s = o?.x ?? 0, c = o?.y ?? 0, l = (r.minX + r.maxX) / 2, u = (r.minY + r.maxY) / 2;
		i.forEach(({ id: t, node: n, parent: r }) => {
			e.setNode(t, n), r !== void 0 && e.setParent(t, r);
		}), a.forEach(({ edge: t, label: n }) => {
			e.setEdge(t, n);
		}), n.nodes().forEach((r) => {
			if (r === t) return;
			let i = n.node(r), a = e.node(r);
			a && i && typeof i.x == "number" && typeof i.y == "number" && (a.x = s + (i.x - l), a.y = c + (i.y - u));
		}), qo(e, n, s - l, c - u), delete o._dagreClusterSubgraph;
	}), r.forEach((t) => {
		let n = e.node(t), r = i[t];
		if (n && n.rankdir && n._dagreClusterSubgraph && r) {
			let i = n._dagreClusterSubgraph, a = n.x ?? 0, o = n.y ?? 0, s = (r.minX + r.maxX) / 2, c = (r.minY + r.maxY) / 2;
			i.nodes().forEach((n) => {
				if (n === t) return;
				let r = i.node(n), l = e.node(n);
				if (l && r && typeof r.x == "number" && typeof r.y == "number") {
					let e = r.x - s, t = r.y - c;
					l.x = a + e, l.y = o + t;
				}
			}), qo(e, i, a - s, o - c), delete n._dagreClusterSubgraph;
		}
	});
}
function qo(e, t, n, r) {
	t.edges().forEach((i) => {
		if (!e.hasEdge(i)) return;
		let a = t.edge(i), o = e.edge(i);
		o.points = a.points.map((e) => ({
			x: e.x + n,
			y: e.y + r
		})), Object.hasOwn(a, "x") && (o.x = a.x + n, o.y = a.y + r);
	});
}
function Jo(e, t, n, r = null) {
	var i, a;
	let o = n?.useDynamic !== !1, s = o && (i = r?.graph) != null ? i : null, c = o && (a = r?.rawNodes) != null ? a : null;
	t("    makeSpaceForEdgeLabels", () => as(e)), t("    removeSelfEdges", () => ms(e)), t("    acyclic", () => aa(e, s)), t("    nestingGraph.run", () => Ua(e)), t("    rank", () => Pa(Oi(e))), t("    injectEdgeLabelProxies", () => os(e)), t("    removeEmptyRanks", () => Mi(e)), t("    nestingGraph.cleanup", () => qa(e)), t("    normalizeRanks", () => ji(e)), t("    assignRankMinMax", () => ss(e)), t("    removeEdgeLabelProxies", () => cs(e)), t("    normalize.run", () => la(e)), t("    parentDummyChains", () => za(e)), t("    addBorderSegments", () => Ja(e)), t("    order", () => So(e, n, c)), t("    insertSelfEdges", () => hs(e)), t("    adjustCoordinateSystem", () => Za(e)), t("    position", () => Vo(e, n.corePath)), t("    positionSelfEdges", () => gs(e));
	let l = JSON.parse(JSON.stringify(e._nodes));
	return t("    removeBorderNodes", () => ps(e)), t("    normalize.undo", () => da(e)), t("    fixupEdgeLabelCoords", () => ds(e)), t("    undoCoordinateSystem", () => Qa(e)), t("    translateGraph", () => ls(e)), t("    assignNodeIntersects", () => us(e)), t("    reversePoints", () => fs(e)), t("    acyclic.undo", () => sa(e)), {
		graph: e,
		rawNodes: l
	};
}
function Yo(e, t) {
	e.nodes().forEach((n) => {
		let r = e.node(n), i = t.node(n);
		r && (r.x = i.x, r.y = i.y, r.order = i.order, r.rank = i.rank, t.children(n).length && (r.width = i.width, r.height = i.height));
	}), e.edges().forEach((n) => {
		let r = e.edge(n), i = t.edge(n);
		r.points = i.points, Object.hasOwn(i, "x") && (r.x = i.x, r.y = i.y);
	}), e.graph().width = t.graph().width, e.graph().height = t.graph().height;
}
var Xo = [
	"nodesep",
	"edgesep",
	"ranksep",
	"marginx",
	"marginy"
], Zo = {
	ranksep: 50,
	edgesep: 20,
	nodesep: 50,
	rankdir: "TB",
	rankalign: "center"
}, Qo = [
	"acyclicer",
	"ranker",
	"rankdir",
	"align",
	"rankalign"
], $o = [
	"width",
	"height",
	"rank"
], es = {
	width: 0,
	height: 0
}, ts = [
	"minlen",
	"weight",
	"width",
	"height",
	"labeloffset"
], ns = {
	minlen: 1,
	weight: 1,
	width: 0,
	height: 0,
	labeloffset: 10,
	labelpos: "r"
}, rs = ["labelpos"];
function is(e) {
	let t = new Ti({
		multigraph: !0,
		compound: !0
	}), n = vs(e.graph());
	return t.setGraph(Object.assign({}, Zo, _s(n, Xo), Ui(n, Qo))), e.nodes().forEach((n) => {
		let r = _s(vs(e.node(n)), $o);
		Object.keys(es).forEach((e) => {
			r[e] === void 0 && (r[e] = es[e]);
		}), t.setNode(n, r);
		let i = e.parent(n);
		i !== void 0 && t.setParent(n, i);
	}), e.edges().forEach((n) => {
		let r = vs(e.edge(n));
		t.setEdge(n, Object.assign({}, ns, _s(r, ts), Ui(r, rs)));
	}), t;
}
function as(e) {
	let t = e.graph();
	t.ranksep /= 2, e.edges().forEach((n) => {
		let r = e.edge(n);
		r.minlen *= 2, (r.labelpos ?? "r").toLowerCase() !== "c" && (t.rankdir === "TB" || t.rankdir === "BT" ? r.width += r.labeloffset : r.height += r.labeloffset);
	});
}
function os(e) {
	e.edges().forEach((t) => {
		let n = e.edge(t);
		if (n.width && n.height) {
			let n = e.node(t.v);
			Ei(e, "edge-proxy", {
				rank: (e.node(t.w).rank - n.rank) / 2 + n.rank,
				e: t
			}, "_ep");
		}
	});
}
function ss(e) {
	let t = 0;
	e.nodes().forEach((n) => {
		let r = e.node(n);
		r.borderTop && (r.minRank = e.node(r.borderTop).rank, r.maxRank = e.node(r.borderBottom).rank, t = Math.max(t, r.maxRank));
	}), e.graph().maxRank = t;
}
function cs(e) {
	e.nodes().forEach((t) => {
		let n = e.node(t);
		if (n.dummy === "edge-proxy") {
			let r = n;
			e.edge(r.e).labelRank = n.rank, e.removeNode(t);
		}
	});
}
function ls(e) {
	let t = Infinity, n = 0, r = Infinity, i = 0, a = e.graph(), o = a.marginx || 0, s = a.marginy || 0;
	function c(e) {
		let a = e.x, o = e.y, s = e.width, c = e.height;
		t = Math.min(t, a - s / 2), n = Math.max(n, a + s / 2), r = Math.min(r, o - c / 2), i = Math.max(i, o + c / 2);
	}
	e.nodes().forEach((t) => c(e.node(t))), e.edges().forEach((t) => {
		let n = e.edge(t);
		Object.hasOwn(n, "x") && c(n);
	}), t -= o, r -= s, e.nodes().forEach((n) => {
		let i = e.node(n);
		i.x -= t, i.y -= r;
	}), e.edges().forEach((n) => {
		let i = e.edge(n);
		i.points.forEach((e) => {
			e.x -= t, e.y -= r;
		}), Object.hasOwn(i, "x") && (i.x -= t), Object.hasOwn(i, "y") && (i.y -= r);
	}), a.width = n - t + o, a.height = i - r + s;
}
function us(e) {
	e.edges().forEach((t) => {
		if (t.v === t.w) return;
		let n = e.edge(t), r = e.node(t.v), i = e.node(t.w), a, o;
		n.points ? (a = n.points[0], o = n.points[n.points.length - 1]) : (n.points = [], a = i, o = r), n.points.unshift(ki(r, a)), n.points.push(ki(i, o));
	});
}
function ds(e) {
	e.edges().forEach((t) => {
		let n = e.edge(t);
		if (Object.hasOwn(n, "x")) switch ((n.labelpos === "l" || n.labelpos === "r") && (n.width -= n.labeloffset), n.labelpos) {
			case "l":
				n.x -= n.width / 2 + n.labeloffset;
				break;
			case "r": n.x += n.width / 2 + n.labeloffset;
		}
	});
}
function fs(e) {
	e.edges().forEach((t) => {
		let n = e.edge(t);
		n.reversed && n.points.reverse();
	});
}
function ps(e) {
	e.nodes().forEach((t) => {
		if (e.children(t).length) {
			let n = e.node(t), r = e.node(n.borderTop), i = e.node(n.borderBottom), a = e.node(n.borderLeft[n.borderLeft.length - 1]), o = e.node(n.borderRight[n.borderRight.length - 1]);
			n.width = Math.abs(o.x - a.x), n.height = Math.abs(i.y - r.y), n.x = a.x + n.width / 2, n.y = r.y + n.height / 2;
		}
	}), e.nodes().forEach((t) => {
		e.node(t).dummy === "border" && e.removeNode(t);
	});
}
function ms(e) {
	e.edges().forEach((t) => {
		if (t.v === t.w) {
			let n = e.node(t.v);
			n.selfEdges ||= [], n.selfEdges.push({
				e: t,
				label: e.edge(t)
			}), e.removeEdge(t);
		}
	});
}
function hs(e) {
	Ai(e).forEach((t) => {
		let n = 0;
		t.forEach((t, r) => {
			let i = e.node(t);
			typeof i.rank != "number" && (i.rank = 0), i.order = r + n, (i.selfEdges || []).forEach((t) => {
				Ei(e, "selfedge", {
					width: t.label.width,
					height: t.label.height,
					rank: i.rank,
					order: r + ++n,
					e: t.e,
					edgeLabel: t.label
				}, "_se"), Array.isArray(t.label.points) && t.label.points.length === 7 || (t.label.points = [
					{
						x: 0,
						y: -10
					},
					{
						x: 0,
						y: -10
					},
					{
						x: 0,
						y: 0
					},
					{
						x: 0,
						y: 10
					},
					{
						x: 0,
						y: 10
					},
					{
						x: 0,
						y: 0
					},
					{
						x: 0,
						y: 0
					}
				]);
			}), delete i.selfEdges;
		});
	});
}
function gs(e) {
	e.nodes().forEach((t) => {
		let n = e.node(t), r = (e) => typeof e == "number" && isFinite(e);
		if (n.dummy === "selfedge") {
			let i = n, a = e.node(i.e.v), o = r(a?.x) ? a.x : 0, s = r(a?.y) ? a.y : 0, c = r(a?.width) ? a.width : 0, l = r(a?.height) ? a.height : 0, u = r(n.x) ? n.x : o, d = r(n.y) ? n.y : s, f = c / 2, p = l / 2;
			i.edgeLabel.points = [
				{
					x: u + f,
					y: d - p
				},
				{
					x: u + f,
					y: d - p
				},
				{
					x: u,
					y: d
				},
				{
					x: u - f,
					y: d + p
				},
				{
					x: u - f,
					y: d + p
				},
				{
					x: u,
					y: d
				},
				{
					x: u,
					y: d
				}
			], i.edgeLabel.x = u, i.edgeLabel.y = d, e.setEdge(i.e, i.edgeLabel), e.removeNode(t);
		} else n && Array.isArray(n.selfEdges) && n.selfEdges.forEach((e) => {
			if (!Array.isArray(e.label.points) || e.label.points.length !== 7) {
				let t = r(n.x) ? n.x : 0, i = r(n.y) ? n.y : 0, a = r(n.width) ? n.width : 0, o = r(n.height) ? n.height : 0, s = a / 2, c = o / 2;
				e.label.points = [
					{
						x: t + s,
						y: i - c
					},
					{
						x: t + s,
						y: i - c
					},
					{
						x: t,
						y: i
					},
					{
						x: t - s,
						y: i + c
					},
					{
						x: t - s,
						y: i + c
					},
					{
						x: t,
						y: i
					},
					{
						x: t,
						y: i
					}
				];
			}
		});
	});
}
function _s(e, t) {
	return Wi(Ui(e, t), Number);
}
function vs(e) {
	let t = {};
	return e && Object.entries(e).forEach(([e, n]) => {
		typeof e == "string" && (e = e.toLowerCase()), t[e] = n;
	}), t;
}
// src/clipboard.js
var ys = "mentatlab/nodes";
function bs(e, { nodes: t = [], notes: n = [], frames: r = [] }) {
	let i = new Set(t), a = t.map((t) => e.nodes.get(t)).filter(Boolean).map(Ss), o = [], s = [];
	for (let { source: t, sourcePin: n, target: r, targetPin: a, policy: c, label: l, bends: u } of e.edges.values()) {
		if (!i.has(r)) continue;
		let e = {
			source: t,
			sourcePin: n,
			target: r,
			targetPin: a,
			policy: c
		};
		i.has(t) ? o.push({
			...e,
			...l ? { label: l } : {},
			...u.length ? { bends: u } : {}
		}) : s.push(e);
	}
	let c = {
		kind: ys,
		nodes: a,
		edges: o,
		incoming: s
	}, l = xs(e, a.map(({ type: e }) => e));
	return Object.keys(l).length && (c.subflows = l), n.length && (c.notes = n.map((t) => e.notes.get(t)).map(({ id: e, text: t, at: n, size: r, color: i }) => ({
		id: e,
		text: t,
		at: n,
		size: r,
		color: i
	}))), r.length && (c.frames = r.map((t) => e.frames.get(t)).map(({ id: e, title: t, at: n, size: r, color: i }) => ({
		id: e,
		title: t,
		at: n,
		size: r,
		color: i
	}))), JSON.stringify(c);
}
function xs({ catalog: e }, t) {
	let n = t.flatMap((t) => [t, ...e[t]?.needs ?? []]).filter((t) => e[t]?.definition);
	return Object.fromEntries(n.map((t) => [t.slice(8), e[t].definition]));
}
function Ss({ id: e, type: t, title: n, about: r, set: i, at: a, mode: o, color: s, collapsed: c, width: l }) {
	let u = {
		...s && { color: s },
		...c && { collapsed: c },
		...l && { width: l }
	};
	return {
		id: e,
		type: t,
		title: n === r.title ? "" : n,
		set: i,
		at: a,
		...o && { mode: o },
		...Object.keys(u).length && { look: u }
	};
}
function Cs(e, t, n = !1) {
	let r;
	try {
		r = JSON.parse(e);
	} catch {
		return null;
	}
	if (r?.kind !== ys) return null;
	let [i, a, o] = [
		r.nodes ?? [],
		r.notes ?? [],
		r.frames ?? []
	], s = [
		...i,
		...a,
		...o
	];
	if (!s.length) return null;
	let c = [0, 1].map((e) => Math.min(...s.map((t) => t.at[e]))).map((e, n) => ws(t[n] - e)), l = (e) => ({
		...e,
		at: e.at.map((e, t) => e + c[t])
	}), u = (r.edges ?? []).map((e) => e.bends ? {
		...e,
		bends: e.bends.map((e) => e.map((e, t) => e + c[t]))
	} : e);
	return {
		op: "paste",
		nodes: i.map(l),
		edges: n ? [...u, ...r.incoming ?? []] : u,
		...a.length && { notes: a.map(l) },
		...o.length && { frames: o.map(l) },
		...n && { wired: n },
		...r.subflows && { subflows: r.subflows }
	};
}
var ws = (e) => Math.round(e / 8) * 8, Ts = {
	left: (e, t) => [t.left, e.y],
	right: (e, t) => [t.right - e.width, e.y],
	centre: (e, t) => [(t.left + t.right - e.width) / 2, e.y],
	top: (e, t) => [e.x, t.top],
	bottom: (e, t) => [e.x, t.bottom - e.height],
	middle: (e, t) => [e.x, (t.top + t.bottom - e.height) / 2]
};
function Es(e, t) {
	let n = ks(e);
	return Object.fromEntries(e.map((e) => [e.id, Ts[t](e, n).map(Math.round)]));
}
function Ds(e, t) {
	let [n, r] = t ? ["x", "width"] : ["y", "height"], i = [...e].sort((e, t) => e[n] - t[n]), a = i.at(-1), o = i.reduce((e, t) => e + t[r], 0), s = (a[n] + a[r] - i[0][n] - o) / (i.length - 1), c = i[0][n];
	return Object.fromEntries(i.map((e) => {
		let n = Math.round(c);
		return c += e[r] + s, [e.id, t ? [n, e.y] : [e.x, n]];
	}));
}
function Os(e, t, n = {}) {
	let r = new Br.Graph({
		compound: !0,
		multigraph: !0
	});
	r.setGraph({
		rankdir: "LR",
		nodesep: 40,
		ranksep: 88,
		edgesep: 16
	}), r.setDefaultEdgeLabel(() => ({}));
	let i = new Set(e.map((e) => e.id));
	for (let { id: t, width: n, height: i } of e) r.setNode(t, {
		width: n,
		height: i
	});
	for (let e of new Set(Object.values(n))) r.setNode(e, {});
	for (let [e, t] of Object.entries(n)) i.has(e) && r.setParent(e, t);
	for (let { id: e, source: n, target: a } of t) i.has(n) && i.has(a) && r.setEdge(n, a, {}, e);
	Wo(r);
	let a = e.map((e) => {
		let { x: t, y: n } = r.node(e.id);
		return {
			...e,
			x: t - e.width / 2,
			y: n - e.height / 2
		};
	}), [o, s] = [ks(e), ks(a)];
	return Object.fromEntries(a.map((e) => [e.id, [ws(e.x + o.left - s.left), ws(e.y + o.top - s.top)]]));
}
function ks(e) {
	return {
		left: Math.min(...e.map((e) => e.x)),
		top: Math.min(...e.map((e) => e.y)),
		right: Math.max(...e.map((e) => e.x + e.width)),
		bottom: Math.max(...e.map((e) => e.y + e.height))
	};
}
// src/keys.js
var As = "input, textarea, select, [contenteditable=\"\"], [contenteditable=true], .cm-editor", js = 2500, Ms = /Mac|iPhone|iPad/.test(navigator.platform), Ns = {
	arrowleft: "←",
	arrowright: "→",
	arrowup: "↑",
	arrowdown: "↓",
	escape: "Esc",
	delete: "Del",
	backspace: "⌫",
	enter: "Enter"
}, Ps = [
	"control",
	"shift",
	"alt",
	"meta",
	"altgraph",
	"capslock"
], Fs = (e) => !!e?.closest?.(As), Is = {
	Left: [-1, 0],
	Right: [1, 0],
	Up: [0, -1],
	Down: [0, 1]
};
function Ls(e) {
	let t = /* @__PURE__ */ new Map(), n = /* @__PURE__ */ new Set();
	for (let r of e) if (!r.native) for (let e of r.keys) {
		let i = e.split(" ").map(Vs), a = i.join(" ");
		t.set(a, [...t.get(a) ?? [], r]), i.length > 1 && n.add(i[0]);
	}
	let r = {
		stroke: "",
		until: 0
	};
	return function(e) {
		if (e.defaultPrevented || e.isComposing || Ps.includes(e.key.toLowerCase())) return null;
		let i = Hs(e), a = performance.now() < r.until ? r.stroke : "";
		if (r = {
			stroke: "",
			until: 0
		}, a) {
			let n = [...i, Us(e)].map((e) => t.get(`${a} ${e}`)).find(Boolean);
			if (n) return { commands: n };
		}
		let o = i.find((e) => n.has(e));
		if (o) return r = {
			stroke: o,
			until: performance.now() + js
		}, { chord: [...t].filter(([e]) => e.startsWith(`${o} `)).map(([e, [t]]) => ({
			key: e.slice(o.length + 1),
			command: t
		})) };
		let s = i.map((e) => t.get(e)).find(Boolean);
		return s ? { commands: s } : null;
	};
}
function Rs(e) {
	return e.split(" ").map((e) => {
		let { key: t, ctrl: n, alt: r, shift: i } = zs(e), a = Ns[t] ?? (t.length === 1 ? t.toUpperCase() : t[0].toUpperCase() + t.slice(1));
		return Ms ? `${n ? "⌘" : ""}${r ? "⌥" : ""}${i ? "⇧" : ""}${a}` : [
			n && "Ctrl",
			r && "Alt",
			i && "Shift",
			a
		].filter(Boolean).join("+");
	}).join(" ");
}
function zs(e) {
	let t = e.endsWith("+") ? "+" : e.slice(e.lastIndexOf("+") + 1), n = e.slice(0, e.length - t.length);
	return {
		key: t,
		ctrl: n.includes("ctrl"),
		alt: n.includes("alt"),
		shift: n.includes("shift")
	};
}
var Bs = ({ key: e, ctrl: t, alt: n, shift: r }) => `${t ? "ctrl+" : ""}${n ? "alt+" : ""}${r ? "shift+" : ""}${e}`, Vs = (e) => Bs(zs(e));
function Hs(e) {
	let t = e.getModifierState?.("AltGraph"), n = {
		ctrl: (Ms ? e.metaKey : e.ctrlKey) && !t,
		alt: e.altKey && !t,
		shift: e.shiftKey
	}, r = [Bs({
		...n,
		key: e.key.toLowerCase()
	})], i = /^(?:Key|Digit)(.)$/.exec(e.code)?.[1].toLowerCase();
	return i && !/^[a-z0-9]$/i.test(e.key) && r.push(Bs({
		...n,
		key: i
	})), r;
}
var Us = (e) => e.key.toLowerCase();
// src/walk.js
function Ws(e, t, n) {
	let r = /* @__PURE__ */ new Map();
	for (let t of e.edges.values()) {
		let [e, i] = n ? [t.target, t.source] : [t.source, t.target];
		r.set(e, [...r.get(e) ?? [], i]);
	}
	let i = new Set(t);
	for (let e of i) r.get(e)?.forEach((e) => i.add(e));
	return [...i];
}
function Gs(e) {
	let t = new Map([...e.nodes.keys()].map((e) => [e, 0]));
	for (let n of e.edges.values()) t.set(n.target, (t.get(n.target) ?? 0) + 1);
	let n = (t, n) => e.nodes.get(t).at[1] - e.nodes.get(n).at[1] || e.nodes.get(t).at[0] - e.nodes.get(n).at[0], r = [...t].filter(([, e]) => !e).map(([e]) => e).sort(n), i = [], a = /* @__PURE__ */ new Map();
	for (let t of e.edges.values()) a.set(t.source, [...a.get(t.source) ?? [], t.target]);
	for (; r.length;) {
		let e = r.shift();
		i.push(e);
		let o = (a.get(e) ?? []).filter((e) => (t.set(e, t.get(e) - 1), t.get(e) === 0));
		r.unshift(...o.sort(n));
	}
	return i.length === t.size ? i : [...i, ...[...t.keys()].filter((e) => !i.includes(e))];
}
function Ks(e, t, [n, r]) {
	let i = (e) => [e.x + e.width / 2, e.y + Math.min(e.height, 160) / 2], [a, o] = i(t);
	return e.filter((e) => e.id !== t.id).map((e) => {
		let [t, s] = i(e), c = (t - a) * n + (s - o) * r;
		return {
			box: e,
			ahead: c,
			score: c + 2 * (Math.abs((t - a) * r) + Math.abs((s - o) * n))
		};
	}).filter(({ ahead: e }) => e > 8).sort((e, t) => e.score - t.score)[0]?.box ?? null;
}
// src/commands.js
var qs = 32, Js = {
	Left: "left",
	Right: "right",
	Centre: "centre",
	Top: "top",
	Bottom: "bottom",
	Middle: "middle"
}, Ys = {
	side: 32,
	top: 72
}, Xs = /* @__PURE__ */ new Set(/* @__PURE__ */ "copy.selectAll.selectNone.selectUpstream.selectDownstream.inspect.freeze.popOut.openSubflow.leaveSubflow.fit.fitSelection.zoomReset.zoomIn.zoomOut.hand.arrow.minimap.legend.outline.theme.larger.smaller.history.runs.open.export.find.logs.palette.shortcuts.tour.language.gallery.focusLeft.focusRight.focusUp.focusDown".split("."));
function Zs(e) {
	let { graph: t, flow: n, tool: r, panels: i, strings: a, edit: o, command: s, later: c } = e, l = new Map(e.commands.map((e) => [e.name, e])), u = () => t.selected(), d = (e) => t.boxes().filter((t) => e.includes(t.id)), f = {
		delete: () => i.bend ? y(i.bend) : v(u()),
		deleteReconnect: () => v(u(), { reconnect: !0 }),
		copy: () => e.clip.copy(),
		cut: () => e.clip.copy() && v(u()),
		paste: () => e.clip.paste(!1),
		pasteWired: () => e.clip.paste(!0),
		duplicate() {
			let { nodes: e, notes: r, frames: i } = u(), a = t.boxes([
				"nodes",
				"notes",
				"frames"
			]).filter((e) => e.selected);
			if (!a.length) return;
			c("select");
			let { left: s, top: l } = ks(a);
			o(Cs(bs(n, {
				nodes: e,
				notes: r,
				frames: i
			}), [s + qs, l + qs]));
		},
		selectAll: () => t.select({
			nodes: [...n.nodes.keys()],
			notes: [...n.notes.keys()],
			frames: [...n.frames.keys()],
			edges: [...n.edges.keys()]
		}),
		selectNone() {
			let { nodes: e, edges: r, notes: i, frames: a } = u();
			e.length + r.length + i.length + a.length ? t.select({}) : n.view.path.length && s("leaveSubflow", { depth: n.view.path.length - 1 });
		},
		selectUpstream: () => t.select({ nodes: Ws(n, u().nodes, !0) }),
		selectDownstream: () => t.select({ nodes: Ws(n, u().nodes, !1) }),
		addNode: (t = {}) => s("addNode", {
			at: e.aim(),
			screen: e.pointed(),
			...t
		}),
		addNote({ at: t = e.aim() } = {}) {
			c("write"), o({
				op: "note",
				id: null,
				note: {
					text: "",
					at: t,
					size: [240, 120],
					color: "yellow"
				}
			});
		},
		addFrame({ at: n = e.aim() } = {}) {
			let r = t.boxes([
				"nodes",
				"notes",
				"frames"
			]).filter((e) => e.selected), { left: i, top: s, right: l, bottom: u } = r.length ? ks(r) : {
				left: n[0],
				top: n[1],
				right: n[0] + 416,
				bottom: n[1] + 216
			}, [d, f] = r.length ? [i - Ys.side, s - Ys.top] : n, p = [l - i + 2 * Ys.side, u - s + Ys.top + Ys.side].map(Math.round);
			c("write"), o({
				op: "frame",
				id: null,
				frame: {
					title: a.frame,
					at: [Math.round(d), Math.round(f)],
					size: p,
					color: "blue"
				}
			});
		},
		removeFrame() {
			let { frames: e, nodes: r } = u(), i = e.length ? e : [...n.frames.keys()].filter((e) => t.inside(e).nodes.some((e) => r.includes(e)));
			i.length && o({
				op: "remove",
				nodes: [],
				edges: [],
				frames: i
			});
		},
		wire: ({ node: e = p() } = {}) => e && (i.wire = { node: e }),
		rename: ({ node: t = p() } = {}) => t && e.write(`nodes/${t}`),
		inspect({ node: e = p() } = {}) {
			s(n.nodes.get(e)?.about.subflow ? "openSubflow" : "inspect", { node: e });
		},
		openSubflow: ({ node: e = p() } = {}) => s("openSubflow", { node: e }),
		leaveSubflow: () => s("leaveSubflow", { depth: n.view.path.length - 1 }),
		unpackSubflow: ({ node: e = p() } = {}) => s("unpackSubflow", {
			node: e,
			nodes: [e]
		}),
		runTo: ({ node: e = p() } = {}) => s("runTo", { node: e }),
		onceTo: ({ node: e = p() } = {}) => s("onceTo", { node: e }),
		onceAnew: ({ node: e = p() } = {}) => s("onceAnew", { node: e }),
		popOut: ({ node: t = p() } = {}) => open(e.live.pageOf(m(t)), `mentat-${m(t)}`, "popup,width=960,height=640"),
		bypass: () => b("bypass"),
		mute: () => b("mute"),
		collapse() {
			let { nodes: e } = u(), t = e.some((e) => !n.nodes.get(e).collapsed);
			e.length && o({
				op: "look",
				nodes: e,
				look: { collapsed: t ? !0 : null }
			});
		},
		freeze: () => e.live.freeze(u().nodes.map((e) => n.shownId(n.nodes.get(e)))),
		distributeAcross: () => S(!0),
		distributeDown: () => S(!1),
		tidy: w,
		fit: () => t.fit(),
		fitSelection: () => t.fit(240, t.chosenShown()),
		zoomReset: () => t.zoomTo(1),
		zoomIn: () => t.zoomBy(1.25),
		zoomOut: () => t.zoomBy(1 / 1.25),
		hand: () => r.value = "hand",
		arrow: () => r.value = "arrow",
		minimap: () => i.map = !i.map,
		legend: () => i.legend = !i.legend,
		outline: () => i.outline = !i.outline,
		palette: () => i.palette = "all",
		find: () => i.palette = "find",
		shortcuts: () => i.sheet = !0
	};
	for (let [e, t] of Object.entries(Js)) f[`align${e}`] = () => x(u().nodes, (e) => Es(e, t));
	for (let [e, t] of Object.entries(Is)) f[`focus${e}`] = () => E(t), f[`nudge${e}`] = ({ shiftKey: e } = {}) => T(t, e ? 40 : 8);
	let p = () => document.activeElement?.closest?.("[data-card]")?.dataset.card ?? u().nodes[0];
	function m(e) {
		let t = n.nodes.get(e)?.about.showsOf;
		return t ? `${n.liveId(e)}__${t}` : n.liveId(e);
	}
	function h(e) {
		let { nodes: t, edges: r, notes: o, frames: s } = u(), c = t.length + o.length + s.length, d = (e, t) => e ? "" : t;
		if (n.view.readonly && !Xs.has(e)) return a.needEditing;
		if (/^align/.test(e)) return d(t.length > 1, a.needTwo);
		if (/^distribute/.test(e)) return d(t.length > 2, a.needThree);
		if ([
			"copy",
			"cut",
			"duplicate",
			"fitSelection"
		].includes(e) || /^nudge/.test(e)) return d(c, a.needSome);
		if (e === "delete") return d(i.bend !== null || c + r.length, a.needSome);
		if (e === "removeFrame") return d(s.length || n.frames.size && t.length, a.needFrame);
		if (e === "popOut" || e === "freeze") return d(t.some((e) => n.nodes.get(e)?.about.shows), a.needShown);
		switch (l.get(e)?.needs) {
			case "node": return d(t.length === 1 || t.length && p(), a.needNode);
			case "nodes": return d(t.length, a.needNode);
			case "edge": return d(r.length, a.needEdge);
			case "subflow": return d(t.length === 1 && n.nodes.get(t[0])?.about.subflow, a.needSubflow);
			case "inside": return d(n.view.path.length, a.needInside);
			default: return "";
		}
	}
	let g = (e) => !h(e);
	function _(e, t = {}) {
		return g(e) ? (f[e] ? f[e](t) : s(e, l.get(e)?.needs ? {
			nodes: u().nodes,
			...t
		} : t), !0) : !1;
	}
	function v({ nodes: e, edges: t, notes: n, frames: r }, i = {}) {
		(e.length || t.length || n.length || r.length) && o({
			op: "remove",
			nodes: e,
			edges: t,
			...n.length && { notes: n },
			...r.length && { frames: r },
			...i
		});
	}
	function y({ edge: e, i: t }) {
		i.bend = null;
		let r = n.edges.get(e)?.bends.filter((e, n) => n !== t);
		r && o({
			op: "edge_look",
			edge: e,
			look: { bends: r.length ? r : null }
		});
	}
	function b(e) {
		let { nodes: t } = u(), r = t.every((t) => n.nodes.get(t).mode === e);
		t.length && o({
			op: "mode",
			nodes: t,
			mode: r ? null : e
		});
	}
	function x(e, t) {
		let n = d(e);
		n.length < 2 || C(t(n));
	}
	let S = (e) => x(u().nodes, (t) => Ds(t, e));
	function C(e) {
		let t = Object.fromEntries(Object.entries(e).filter(([e, t]) => String(n.nodes.get(e).at) !== String(t)));
		Object.keys(t).length && o({
			op: "move",
			at: t
		});
	}
	function w() {
		let e = u().nodes, r = e.length > 1 ? e : [...n.nodes.keys()], i = d(r);
		if (i.length < 2) return;
		let a = [...n.frames.values()].map(({ id: e, size: n }) => ({
			id: e,
			area: n[0] * n[1],
			nodes: t.inside(e).nodes
		})).sort((e, t) => t.area - e.area), s = Object.fromEntries(a.flatMap(({ id: e, nodes: t }) => t.map((t) => [t, `frame ${e}`]))), c = Os(i, [...n.edges.values()], s), l = i.map((e) => ({
			...e,
			x: c[e.id][0],
			y: c[e.id][1]
		})), f = a.filter(({ nodes: e }) => e.length && e.every((e) => e in c)).map(({ id: e, nodes: t }) => {
			let { left: n, top: r, right: i, bottom: a } = ks(l.filter((e) => t.includes(e.id)));
			return {
				op: "frame",
				id: e,
				frame: {
					at: [n - Ys.side, r - Ys.top],
					size: [i - n + 2 * Ys.side, a - r + Ys.top + Ys.side]
				}
			};
		}), p = [...n.edges.values()].filter((e) => e.bends.length && e.source in c && e.target in c), m = Object.fromEntries(p.map((e) => [e.id, []]));
		o({
			op: "move",
			at: c,
			...p.length && { edges: m }
		}, ...f), e.length < 2 && requestAnimationFrame(() => t.fit());
	}
	function T([e, t], r) {
		let i = u(), [a, s, c] = [
			"nodes",
			"notes",
			"frames"
		].map((a) => Object.fromEntries(i[a].map((i) => {
			let [o, s] = n[a].get(i).at;
			return [i, [o + e * r, s + t * r]];
		}))), l = (e) => Object.keys(e).length > 0;
		o({
			op: "move",
			at: a,
			...l(s) && { notes: s },
			...l(c) && { frames: c }
		});
	}
	function E(r) {
		let i = t.boxes();
		if (!i.length) return;
		let a = i.find((e) => e.id === p()), o = a ? Ks(i, a, r) : i.find((e) => e.id === Gs(n)[0]);
		o && e.goTo(o.id);
	}
	return {
		can: g,
		lacks: h,
		perform: _,
		own: f,
		table: l,
		remove: v
	};
}
// src/menu.js
var Qs = [
	"alignLeft",
	"alignCentre",
	"alignRight",
	"alignTop",
	"alignMiddle",
	"alignBottom",
	"distributeAcross",
	"distributeDown",
	"tidy"
], $s = {
	canvas: [
		[
			"addNode",
			"addNote",
			"addFrame"
		],
		[
			"paste",
			"pasteWired",
			"selectAll"
		],
		[
			"tidy",
			"fit",
			"minimap",
			"outline",
			"legend"
		],
		["leaveSubflow"],
		[
			"palette",
			"find",
			"shortcuts"
		]
	],
	nodes: [
		[
			"inspect",
			"rename",
			"openSubflow",
			"wire"
		],
		[
			"runTo",
			"onceTo",
			"onceAnew"
		],
		[
			"bypass",
			"mute",
			"collapse",
			"freeze",
			"popOut"
		],
		"colors",
		"arrange",
		[
			"copy",
			"cut",
			"duplicate"
		],
		[
			"addFrame",
			"makeSubflow",
			"unpackSubflow",
			"selectUpstream",
			"selectDownstream"
		],
		["deleteReconnect", "delete"]
	],
	edges: [[
		"wireLabel",
		"wireBend",
		"wireNode"
	], ["delete"]],
	frames: [
		["rewrite"],
		"colors",
		[
			"copy",
			"duplicate",
			"selectInside"
		],
		["removeFrame"]
	],
	notes: [
		["rewrite"],
		"colors",
		[
			"copy",
			"cut",
			"duplicate",
			"addFrame"
		],
		["delete"]
	]
}, ec = {
	undo: "undo",
	redo: "redo",
	pasteWired: "content_paste_go",
	selectNone: "remove_done",
	run: "play_arrow",
	runOnce: "play_circle_outline",
	onceTo: "play_circle_outline",
	onceAnew: "replay",
	runs: "work_history",
	stop: "stop",
	save: "save",
	history: "history",
	open: "folder_open",
	export: "file_download",
	logs: "subject",
	theme: "contrast",
	larger: "text_increase",
	smaller: "text_decrease",
	tour: "tour",
	language: "translate",
	gallery: "apps",
	hand: "pan_tool",
	arrow: "highlight_alt",
	zoomIn: "zoom_in",
	zoomOut: "zoom_out",
	zoomReset: "crop_free",
	fitSelection: "center_focus_strong",
	addNode: "add_box",
	addNote: "sticky_note_2",
	addFrame: "select_all",
	paste: "content_paste",
	selectAll: "done_all",
	tidy: "auto_fix_high",
	fit: "fit_screen",
	minimap: "map",
	outline: "account_tree",
	legend: "category",
	palette: "manage_search",
	find: "search",
	shortcuts: "keyboard",
	inspect: "tune",
	rename: "edit",
	openSubflow: "open_in_full",
	wire: "cable",
	runTo: "play_arrow",
	bypass: "redo",
	mute: "block",
	collapse: "unfold_less",
	freeze: "ac_unit",
	popOut: "open_in_new",
	copy: "content_copy",
	cut: "content_cut",
	duplicate: "control_point_duplicate",
	makeSubflow: "account_tree",
	unpackSubflow: "unarchive",
	delete: "delete_outline",
	deleteReconnect: "link_off",
	removeFrame: "deselect",
	leaveSubflow: "arrow_upward",
	wireLabel: "label",
	wireBend: "timeline",
	wireNode: "add_box",
	rewrite: "edit",
	selectInside: "select_all",
	selectUpstream: "first_page",
	selectDownstream: "last_page",
	alignLeft: "align_horizontal_left",
	alignCentre: "align_horizontal_center",
	alignRight: "align_horizontal_right",
	alignTop: "align_vertical_top",
	alignMiddle: "align_vertical_center",
	alignBottom: "align_vertical_bottom",
	distributeAcross: "horizontal_distribute",
	distributeDown: "vertical_distribute"
}, tc = [
	"wireLabel",
	"wireBend",
	"wireNode",
	"rewrite"
], nc = (e) => ec[e] ?? "chevron_right", rc = (e) => ({
	red: e.colorRed,
	orange: e.colorOrange,
	yellow: e.colorYellow,
	green: e.colorGreen,
	teal: e.colorTeal,
	blue: e.colorBlue,
	purple: e.colorPurple,
	pink: e.colorPink,
	grey: e.colorGrey
});
function ic(e, t, n, r) {
	let i = {
		wireLabel: n.wireLabel,
		wireBend: n.wireBend,
		wireNode: n.wireNode,
		rewrite: n.rewrite,
		selectInside: n.selectInside
	}, a = (e) => {
		if (i[e]) return r && tc.includes(e) ? null : {
			name: e,
			title: i[e],
			keys: "",
			icon: nc(e)
		};
		let n = t.table.get(e);
		return n && t.can(e) ? {
			name: e,
			title: n.title,
			keys: n.keys.length ? Rs(n.keys[0]) : "",
			icon: nc(e),
			isLast: /^delete$|^removeFrame$/.test(e)
		} : null;
	};
	return $s[e].flatMap((e) => {
		if (e === "colors") return r ? [] : [{ colors: !0 }];
		if (e === "arrange") {
			let e = Qs.map(a).filter(Boolean);
			return t.can("alignLeft") ? [{ arrange: e }] : [];
		}
		let n = e.map(a).filter(Boolean);
		return n.length ? [{ items: n }] : [];
	});
}
// src/ContextMenu.vue
var ac = ["aria-label"], oc = {
	key: 0,
	class: "m-menu-line",
	role: "separator"
}, sc = ["aria-label"], cc = [
	"aria-label",
	"title",
	"onClick"
], lc = ["aria-label", "title"], uc = ["aria-label"], dc = [
	"aria-label",
	"title",
	"onClick"
], fc = {
	class: "material-icons",
	"aria-hidden": "true"
}, pc = ["onClick"], mc = {
	class: "material-icons",
	"aria-hidden": "true"
}, hc = {
	key: 0,
	"aria-hidden": "true"
}, gc = {
	__name: "ContextMenu",
	props: { menu: Object },
	emits: ["close", "choose"],
	setup(n, { emit: c }) {
		let l = n, u = c, { strings: d, commands: f, document: p } = _("mentat"), m = P(null), h = P({
			left: `${l.menu.x}px`,
			top: `${l.menu.y}px`
		}), g = document.activeElement, v = r(() => ic(l.menu.kind, f, d, p.view.readonly)), y = r(() => Object.entries(rc(d)).map(([e, t]) => ({
			name: e,
			title: t
		}))), b = () => [...m.value.querySelectorAll("[role=menuitem]")];
		function x(e) {
			let t = b(), n = t.indexOf(document.activeElement), r = t[n]?.parentElement, i = r?.classList.contains("m-menu-row"), a = {
				ArrowDown: () => i ? t.findIndex((e, t) => t > n && e.parentElement !== r) : n + 1,
				ArrowUp: () => i ? t.indexOf(r.firstElementChild) - 1 : n - 1,
				ArrowRight: () => i ? n + 1 : n,
				ArrowLeft: () => i ? n - 1 : n,
				Home: () => 0,
				End: () => t.length - 1
			}[e.key];
			if (a) t.at(a() % t.length)?.focus();
			else if (e.key === "Escape" || e.key === "Tab") O();
			else if (e.key.length === 1 && e.key !== " ") T(t, n, e.key.toLowerCase());
			else return;
			e.preventDefault(), e.stopPropagation();
		}
		function T(e, t, n) {
			[...e.slice(t + 1), ...e.slice(0, t + 1)].find((e) => (e.getAttribute("aria-label") ?? e.querySelector("span").textContent).toLowerCase().startsWith(n))?.focus();
		}
		function O() {
			u("close"), g?.focus?.({ preventScroll: !0 });
		}
		function k(e, t) {
			g?.focus?.({ preventScroll: !0 }), u("choose", e, t);
		}
		let j = (e) => !m.value?.contains(e.target) && u("close");
		return D(async () => {
			await S();
			let { width: e, height: t } = m.value.getBoundingClientRect();
			h.value = {
				left: `${Math.max(8, Math.min(l.menu.x, innerWidth - e - 8))}px`,
				top: `${Math.max(8, Math.min(l.menu.y, innerHeight - t - 8))}px`
			}, b()[0]?.focus({ preventScroll: !0 }), addEventListener("pointerdown", j, !0), addEventListener("blur", O);
		}), E(() => {
			removeEventListener("pointerdown", j, !0), removeEventListener("blur", O);
		}), (n, r) => (A(), i(t, { to: "body" }, [s("div", {
			ref_key: "list",
			ref: m,
			class: "mentat m-menu",
			role: "menu",
			"aria-label": K(d).menu,
			style: w(h.value),
			onKeydown: x,
			onContextmenu: r[1] ||= Y(() => {}, ["prevent"])
		}, [(A(!0), o(e, null, F(v.value, (t, n) => (A(), o(e, { key: n }, [n ? (A(), o("div", oc)) : a("", !0), t.colors ? (A(), o("div", {
			key: 1,
			class: "m-menu-row",
			role: "group",
			"aria-label": K(d).color
		}, [(A(!0), o(e, null, F(y.value, (e) => (A(), o("button", {
			key: e.name,
			type: "button",
			role: "menuitem",
			tabindex: "-1",
			class: "m-dab",
			style: w({ "--dab": `var(--m-${e.name})` }),
			"aria-label": e.title,
			title: e.title,
			onClick: (t) => k("color", e.name)
		}, null, 12, cc))), 128)), s("button", {
			type: "button",
			role: "menuitem",
			tabindex: "-1",
			class: "m-dab none",
			"aria-label": K(d).colorNone,
			title: K(d).colorNone,
			onClick: r[0] ||= (e) => k("color", null)
		}, [...r[2] ||= [s("i", {
			class: "material-icons",
			"aria-hidden": "true"
		}, "format_color_reset", -1)]], 8, lc)], 8, sc)) : t.arrange ? (A(), o("div", {
			key: 2,
			class: "m-menu-row",
			role: "group",
			"aria-label": K(d).arrange
		}, [(A(!0), o(e, null, F(t.arrange, (e) => (A(), o("button", {
			key: e.name,
			type: "button",
			role: "menuitem",
			tabindex: "-1",
			class: "m-menu-icon",
			"aria-label": e.title,
			title: e.keys ? `${e.title} (${e.keys})` : e.title,
			onClick: (t) => k(e.name)
		}, [s("i", fc, V(e.icon), 1)], 8, dc))), 128))], 8, uc)) : (A(!0), o(e, { key: 3 }, F(t.items, (e) => (A(), o("button", {
			key: e.name,
			type: "button",
			role: "menuitem",
			tabindex: "-1",
			class: C(["m-menu-item", { last: e.isLast }]),
			onClick: (t) => k(e.name)
		}, [
			s("i", mc, V(e.icon), 1),
			s("span", null, V(e.title), 1),
			e.keys ? (A(), o("kbd", hc, V(e.keys), 1)) : a("", !0)
		], 10, pc))), 128))], 64))), 128))], 44, ac)]));
	}
}, _c = ["aria-label"], vc = {
	key: 0,
	class: "material-icons",
	"aria-hidden": "true"
}, yc = {
	key: 1,
	"aria-current": "page"
}, bc = ["onClick"], xc = {
	__name: "Crumbs",
	setup(t) {
		let { document: n, strings: r, command: i } = _("mentat");
		return (t, s) => K(n).view.crumbs.length > 1 ? (A(), o("nav", {
			key: 0,
			class: "m-crumbs",
			"aria-label": K(r).crumbs,
			onDblclick: s[0] ||= Y(() => {}, ["stop"])
		}, [(A(!0), o(e, null, F(K(n).view.crumbs, (t, r) => (A(), o(e, { key: r }, [r ? (A(), o("i", vc, "chevron_right")) : a("", !0), r === K(n).view.crumbs.length - 1 ? (A(), o("b", yc, V(t), 1)) : (A(), o("button", {
			key: 2,
			type: "button",
			onClick: (e) => K(i)("leaveSubflow", { depth: r })
		}, V(t), 9, bc))], 64))), 128))], 40, _c)) : a("", !0);
	}
};
// node_modules/@vue-flow/core/dist/vue-flow-core.mjs
function Sc(e) {
	return h() ? (O(e), !0) : !1;
}
function Cc(e) {
	return typeof e == "function" ? e() : K(e);
}
var wc = typeof window < "u" && typeof document < "u", Tc = (e) => e !== void 0, Ec = Object.prototype.toString, Dc = (e) => Ec.call(e) === "[object Object]", Oc = () => {};
function kc(e, t) {
	function n(...n) {
		return new Promise((r, i) => {
			Promise.resolve(e(() => t.apply(this, n), {
				fn: t,
				thisArg: this,
				args: n
			})).then(r).catch(i);
		});
	}
	return n;
}
var Ac = (e) => e();
function jc(e = Ac) {
	let t = P(!0);
	function n() {
		t.value = !1;
	}
	function r() {
		t.value = !0;
	}
	return {
		isActive: N(t),
		pause: n,
		resume: r,
		eventFilter: (...n) => {
			t.value && e(...n);
		}
	};
}
function Mc(e, t = !1, n = "Timeout") {
	return new Promise((r, i) => {
		setTimeout(t ? () => i(n) : r, e);
	});
}
function Nc(e, t, n = {}) {
	let { eventFilter: r = Ac, ...i } = n;
	return J(e, kc(r, t), i);
}
function Pc(e, t, n = {}) {
	let { eventFilter: r, ...i } = n, { eventFilter: a, pause: o, resume: s, isActive: c } = jc(r);
	return {
		stop: Nc(e, t, {
			...i,
			eventFilter: a
		}),
		pause: o,
		resume: s,
		isActive: c
	};
}
function Fc(e, t = {}) {
	if (!y(e)) return ee(e);
	let n = Array.isArray(e.value) ? Array.from({ length: e.value.length }) : {};
	for (let r in e.value) n[r] = d(() => ({
		get() {
			return e.value[r];
		},
		set(n) {
			if (Cc(t.replaceRef) ?? !0) {
				if (Array.isArray(e.value)) {
					let t = [...e.value];
					t[r] = n, e.value = t;
				} else {
					let t = {
						...e.value,
						[r]: n
					};
					Object.setPrototypeOf(t, Object.getPrototypeOf(e.value)), e.value = t;
				}
			} else e.value[r] = n;
		}
	}));
	return n;
}
function Ic(e, t = !1) {
	function n(n, { flush: r = "sync", deep: i = !1, timeout: a, throwOnTimeout: o } = {}) {
		let s = null, c = [new Promise((a) => {
			s = J(e, (e) => {
				n(e) !== t && (s?.(), a(e));
			}, {
				flush: r,
				deep: i,
				immediate: !0
			});
		})];
		return a != null && c.push(Mc(a, o).then(() => Cc(e)).finally(() => s?.())), Promise.race(c);
	}
	function r(r, i) {
		if (!y(r)) return n((e) => e === r, i);
		let { flush: a = "sync", deep: o = !1, timeout: s, throwOnTimeout: c } = i ?? {}, l = null, u = [new Promise((n) => {
			l = J([e, r], ([e, r]) => {
				t !== (e === r) && (l?.(), n(e));
			}, {
				flush: a,
				deep: o,
				immediate: !0
			});
		})];
		return s != null && u.push(Mc(s, c).then(() => Cc(e)).finally(() => (l?.(), Cc(e)))), Promise.race(u);
	}
	function i(e) {
		return n((e) => !!e, e);
	}
	function a(e) {
		return r(null, e);
	}
	function o(e) {
		return r(void 0, e);
	}
	function s(e) {
		return n(Number.isNaN, e);
	}
	function c(e, t) {
		return n((t) => {
			let n = Array.from(t);
			return n.includes(e) || n.includes(Cc(e));
		}, t);
	}
	function l(e) {
		return u(1, e);
	}
	function u(e = 1, t) {
		let r = -1;
		return n(() => (r += 1, r >= e), t);
	}
	return Array.isArray(Cc(e)) ? {
		toMatch: n,
		toContains: c,
		changed: l,
		changedTimes: u,
		get not() {
			return Ic(e, !t);
		}
	} : {
		toMatch: n,
		toBe: r,
		toBeTruthy: i,
		toBeNull: a,
		toBeNaN: s,
		toBeUndefined: o,
		changed: l,
		changedTimes: u,
		get not() {
			return Ic(e, !t);
		}
	};
}
function Lc(e) {
	return Ic(e);
}
function Rc(e) {
	let t = Cc(e);
	return t?.$el ?? t;
}
var zc = wc ? window : void 0;
function Bc(...e) {
	let t, n, r, i;
	if (typeof e[0] == "string" || Array.isArray(e[0]) ? ([n, r, i] = e, t = zc) : [t, n, r, i] = e, !t) return Oc;
	Array.isArray(n) || (n = [n]), Array.isArray(r) || (r = [r]);
	let a = [], o = () => {
		a.forEach((e) => e()), a.length = 0;
	}, s = (e, t, n, r) => (e.addEventListener(t, n, r), () => e.removeEventListener(t, n, r)), c = J(() => [Rc(t), Cc(i)], ([e, t]) => {
		if (o(), !e) return;
		let i = Dc(t) ? { ...t } : t;
		a.push(...n.flatMap((t) => r.map((n) => s(e, t, n, i))));
	}, {
		immediate: !0,
		flush: "post"
	}), l = () => {
		c(), o();
	};
	return Sc(l), l;
}
function Vc(e) {
	return typeof e == "function" ? e : typeof e == "string" ? (t) => t.key === e : Array.isArray(e) ? (t) => e.includes(t.key) : () => !0;
}
function Hc(...e) {
	let t, n, r = {};
	e.length === 3 ? (t = e[0], n = e[1], r = e[2]) : e.length === 2 ? typeof e[1] == "object" ? (t = !0, n = e[0], r = e[1]) : (t = e[0], n = e[1]) : (t = !0, n = e[0]);
	let { target: i = zc, eventName: a = "keydown", passive: o = !1, dedupe: s = !1 } = r, c = Vc(t);
	return Bc(i, a, (e) => {
		e.repeat && Cc(s) || c(e) && n(e);
	}, o);
}
function Uc(e) {
	return JSON.parse(JSON.stringify(e));
}
function Wc(e, t, n, i = {}) {
	let { clone: a = !1, passive: o = !1, eventName: s, deep: c = !1, defaultValue: l, shouldEmit: u } = i, d = m(), f = n || d?.emit || (d?.$emit)?.bind(d) || (d?.proxy?.$emit)?.bind(d?.proxy), p = s;
	t ||= "modelValue", p ||= `update:${t.toString()}`;
	let h = (e) => a ? typeof a == "function" ? a(e) : Uc(e) : e, g = () => Tc(e[t]) ? h(e[t]) : l, _ = (e) => {
		u ? u(e) && f(p, e) : f(p, e);
	};
	if (o) {
		let n = g(), r = P(n), i = !1;
		return J(() => e[t], (e) => {
			i || (i = !0, r.value = h(e), S(() => i = !1));
		}), J(r, (n) => {
			!i && (n !== e[t] || c) && _(n);
		}, { deep: c }), r;
	}
	return r({
		get() {
			return g();
		},
		set(e) {
			_(e);
		}
	});
}
var Gc = { value: () => {} };
function Kc() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new qc(n);
}
function qc(e) {
	this._ = e;
}
function Jc(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
qc.prototype = Kc.prototype = {
	constructor: qc,
	on: function(e, t) {
		var n = this._, r = Jc(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = Yc(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = Xc(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = Xc(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new qc(e);
	},
	call: function(e, t) {
		if ((i = arguments.length - 2) > 0) for (var n = Array(i), r = 0, i, a; r < i; ++r) n[r] = arguments[r + 2];
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (a = this._[e], r = 0, i = a.length; r < i; ++r) a[r].value.apply(t, n);
	},
	apply: function(e, t, n) {
		if (!this._.hasOwnProperty(e)) throw Error("unknown type: " + e);
		for (var r = this._[e], i = 0, a = r.length; i < a; ++i) r[i].value.apply(t, n);
	}
};
function Yc(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function Xc(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = Gc, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
var Zc = "http://www.w3.org/1999/xhtml", Qc = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: Zc,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function $c(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), Qc.hasOwnProperty(t) ? {
		space: Qc[t],
		local: e
	} : e;
}
function el(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === Zc && t.documentElement.namespaceURI === Zc ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function tl(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function nl(e) {
	var t = $c(e);
	return (t.local ? tl : el)(t);
}
function rl() {}
function il(e) {
	return e == null ? rl : function() {
		return this.querySelector(e);
	};
}
function al(e) {
	typeof e != "function" && (e = il(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new qu(r, this._parents);
}
function ol(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function sl() {
	return [];
}
function cl(e) {
	return e == null ? sl : function() {
		return this.querySelectorAll(e);
	};
}
function ll(e) {
	return function() {
		return ol(e.apply(this, arguments));
	};
}
function ul(e) {
	e = typeof e == "function" ? ll(e) : cl(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new qu(r, i);
}
function dl(e) {
	return function() {
		return this.matches(e);
	};
}
function fl(e) {
	return function(t) {
		return t.matches(e);
	};
}
var pl = Array.prototype.find;
function ml(e) {
	return function() {
		return pl.call(this.children, e);
	};
}
function hl() {
	return this.firstElementChild;
}
function gl(e) {
	return this.select(e == null ? hl : ml(typeof e == "function" ? e : fl(e)));
}
var _l = Array.prototype.filter;
function vl() {
	return Array.from(this.children);
}
function yl(e) {
	return function() {
		return _l.call(this.children, e);
	};
}
function bl(e) {
	return this.selectAll(e == null ? vl : yl(typeof e == "function" ? e : fl(e)));
}
function xl(e) {
	typeof e != "function" && (e = dl(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new qu(r, this._parents);
}
function Sl(e) {
	return Array(e.length);
}
function Cl() {
	return new qu(this._enter || this._groups.map(Sl), this._parents);
}
function wl(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
wl.prototype = {
	constructor: wl,
	appendChild: function(e) {
		return this._parent.insertBefore(e, this._next);
	},
	insertBefore: function(e, t) {
		return this._parent.insertBefore(e, t);
	},
	querySelector: function(e) {
		return this._parent.querySelector(e);
	},
	querySelectorAll: function(e) {
		return this._parent.querySelectorAll(e);
	}
};
function Tl(e) {
	return function() {
		return e;
	};
}
function El(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new wl(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function Dl(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new wl(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function Ol(e) {
	return e.__data__;
}
function kl(e, t) {
	if (!arguments.length) return Array.from(this, Ol);
	var n = t ? Dl : El, r = this._parents, i = this._groups;
	typeof e != "function" && (e = Tl(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = Al(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new qu(o, r), o._enter = s, o._exit = c, o;
}
function Al(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function jl() {
	return new qu(this._exit || this._groups.map(Sl), this._parents);
}
function Ml(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function Nl(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new qu(s, this._parents);
}
function Pl() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function Fl(e) {
	e ||= Il;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new qu(i, this._parents).order();
}
function Il(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Ll() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function Rl() {
	return Array.from(this);
}
function zl() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function Bl() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function Vl() {
	return !this.node();
}
function Hl(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function Ul(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function Wl(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function Gl(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function Kl(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function ql(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function Jl(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function Yl(e, t) {
	var n = $c(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? Wl : Ul : typeof t == "function" ? n.local ? Jl : ql : n.local ? Kl : Gl)(n, t));
}
function Xl(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function Zl(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function Ql(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function $l(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function eu(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? Zl : typeof t == "function" ? $l : Ql)(e, t, n ?? "")) : tu(this.node(), e);
}
function tu(e, t) {
	return e.style.getPropertyValue(t) || Xl(e).getComputedStyle(e, null).getPropertyValue(t);
}
function nu(e) {
	return function() {
		delete this[e];
	};
}
function ru(e, t) {
	return function() {
		this[e] = t;
	};
}
function iu(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function au(e, t) {
	return arguments.length > 1 ? this.each((t == null ? nu : typeof t == "function" ? iu : ru)(e, t)) : this.node()[e];
}
function ou(e) {
	return e.trim().split(/^|\s+/);
}
function su(e) {
	return e.classList || new cu(e);
}
function cu(e) {
	this._node = e, this._names = ou(e.getAttribute("class") || "");
}
cu.prototype = {
	add: function(e) {
		this._names.indexOf(e) < 0 && (this._names.push(e), this._node.setAttribute("class", this._names.join(" ")));
	},
	remove: function(e) {
		var t = this._names.indexOf(e);
		t >= 0 && (this._names.splice(t, 1), this._node.setAttribute("class", this._names.join(" ")));
	},
	contains: function(e) {
		return this._names.indexOf(e) >= 0;
	}
};
function lu(e, t) {
	for (var n = su(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function uu(e, t) {
	for (var n = su(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function du(e) {
	return function() {
		lu(this, e);
	};
}
function fu(e) {
	return function() {
		uu(this, e);
	};
}
function pu(e, t) {
	return function() {
		(t.apply(this, arguments) ? lu : uu)(this, e);
	};
}
function mu(e, t) {
	var n = ou(e + "");
	if (arguments.length < 2) {
		for (var r = su(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? pu : t ? du : fu)(n, t));
}
function hu() {
	this.textContent = "";
}
function gu(e) {
	return function() {
		this.textContent = e;
	};
}
function _u(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function vu(e) {
	return arguments.length ? this.each(e == null ? hu : (typeof e == "function" ? _u : gu)(e)) : this.node().textContent;
}
function yu() {
	this.innerHTML = "";
}
function bu(e) {
	return function() {
		this.innerHTML = e;
	};
}
function xu(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function Su(e) {
	return arguments.length ? this.each(e == null ? yu : (typeof e == "function" ? xu : bu)(e)) : this.node().innerHTML;
}
function Cu() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function wu() {
	return this.each(Cu);
}
function Tu() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function Eu() {
	return this.each(Tu);
}
function Du(e) {
	var t = typeof e == "function" ? e : nl(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function Ou() {
	return null;
}
function ku(e, t) {
	var n = typeof e == "function" ? e : nl(e), r = t == null ? Ou : typeof t == "function" ? t : il(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function Au() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function ju() {
	return this.each(Au);
}
function Mu() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Nu() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function Pu(e) {
	return this.select(e ? Nu : Mu);
}
function Fu(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function Iu(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function Lu(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function Ru(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function zu(e, t, n) {
	return function() {
		var r = this.__on, i, a = Iu(t);
		if (r) {
			for (var o = 0, s = r.length; o < s; ++o) if ((i = r[o]).type === e.type && i.name === e.name) {
				this.removeEventListener(i.type, i.listener, i.options), this.addEventListener(i.type, i.listener = a, i.options = n), i.value = t;
				return;
			}
		}
		this.addEventListener(e.type, a, n), i = {
			type: e.type,
			name: e.name,
			value: t,
			listener: a,
			options: n
		}, r ? r.push(i) : this.__on = [i];
	};
}
function Bu(e, t, n) {
	var r = Lu(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? zu : Ru, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function Vu(e, t, n) {
	var r = Xl(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function Hu(e, t) {
	return function() {
		return Vu(this, e, t);
	};
}
function Uu(e, t) {
	return function() {
		return Vu(this, e, t.apply(this, arguments));
	};
}
function Wu(e, t) {
	return this.each((typeof t == "function" ? Uu : Hu)(e, t));
}
function* Gu() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var Ku = [null];
function qu(e, t) {
	this._groups = e, this._parents = t;
}
function Ju() {
	return new qu([[document.documentElement]], Ku);
}
function Yu() {
	return this;
}
qu.prototype = Ju.prototype = {
	constructor: qu,
	select: al,
	selectAll: ul,
	selectChild: gl,
	selectChildren: bl,
	filter: xl,
	data: kl,
	enter: Cl,
	exit: jl,
	join: Ml,
	merge: Nl,
	selection: Yu,
	order: Pl,
	sort: Fl,
	call: Ll,
	nodes: Rl,
	node: zl,
	size: Bl,
	empty: Vl,
	each: Hl,
	attr: Yl,
	style: eu,
	property: au,
	classed: mu,
	text: vu,
	html: Su,
	raise: wu,
	lower: Eu,
	append: Du,
	insert: ku,
	remove: ju,
	clone: Pu,
	datum: Fu,
	on: Bu,
	dispatch: Wu,
	[Symbol.iterator]: Gu
};
function Xu(e) {
	return typeof e == "string" ? new qu([[document.querySelector(e)]], [document.documentElement]) : new qu([[e]], Ku);
}
function Zu(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function Qu(e, t) {
	if (e = Zu(e), t === void 0 && (t = e.currentTarget), t) {
		var n = t.ownerSVGElement || t;
		if (n.createSVGPoint) {
			var r = n.createSVGPoint();
			return r.x = e.clientX, r.y = e.clientY, r = r.matrixTransform(t.getScreenCTM().inverse()), [r.x, r.y];
		}
		if (t.getBoundingClientRect) {
			var i = t.getBoundingClientRect();
			return [e.clientX - i.left - t.clientLeft, e.clientY - i.top - t.clientTop];
		}
	}
	return [e.pageX, e.pageY];
}
var $u = { passive: !1 }, ed = {
	capture: !0,
	passive: !1
};
function td(e) {
	e.stopImmediatePropagation();
}
function nd(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function rd(e) {
	var t = e.document.documentElement, n = Xu(e).on("dragstart.drag", nd, ed);
	"onselectstart" in t ? n.on("selectstart.drag", nd, ed) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function id(e, t) {
	var n = e.document.documentElement, r = Xu(e).on("dragstart.drag", null);
	t && (r.on("click.drag", nd, ed), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
var ad = (e) => () => e;
function od(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		subject: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		identifier: {
			value: i,
			enumerable: !0,
			configurable: !0
		},
		active: {
			value: a,
			enumerable: !0,
			configurable: !0
		},
		x: {
			value: o,
			enumerable: !0,
			configurable: !0
		},
		y: {
			value: s,
			enumerable: !0,
			configurable: !0
		},
		dx: {
			value: c,
			enumerable: !0,
			configurable: !0
		},
		dy: {
			value: l,
			enumerable: !0,
			configurable: !0
		},
		_: { value: u }
	});
}
od.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
function sd(e) {
	return !e.ctrlKey && !e.button;
}
function cd() {
	return this.parentNode;
}
function ld(e, t) {
	return t ?? {
		x: e.x,
		y: e.y
	};
}
function ud() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function dd() {
	var e = sd, t = cd, n = ld, r = ud, i = {}, a = Kc("start", "drag", "end"), o = 0, s, c, l, u, d = 0;
	function f(e) {
		e.on("mousedown.drag", p).filter(r).on("touchstart.drag", g).on("touchmove.drag", _, $u).on("touchend.drag touchcancel.drag", v).style("touch-action", "none").style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	function p(n, r) {
		if (!u && e.call(this, n, r)) {
			var i = y(this, t.call(this, n, r), n, r, "mouse");
			i && (Xu(n.view).on("mousemove.drag", m, ed).on("mouseup.drag", h, ed), rd(n.view), td(n), l = !1, s = n.clientX, c = n.clientY, i("start", n));
		}
	}
	function m(e) {
		if (nd(e), !l) {
			var t = e.clientX - s, n = e.clientY - c;
			l = t * t + n * n > d;
		}
		i.mouse("drag", e);
	}
	function h(e) {
		Xu(e.view).on("mousemove.drag mouseup.drag", null), id(e.view, l), nd(e), i.mouse("end", e);
	}
	function g(n, r) {
		if (e.call(this, n, r)) for (var i = n.changedTouches, a = t.call(this, n, r), o = i.length, s = 0, c; s < o; ++s) (c = y(this, a, n, r, i[s].identifier, i[s])) && (td(n), c("start", n, i[s]));
	}
	function _(e) {
		for (var t = e.changedTouches, n = t.length, r = 0, a; r < n; ++r) (a = i[t[r].identifier]) && (nd(e), a("drag", e, t[r]));
	}
	function v(e) {
		var t = e.changedTouches, n = t.length, r, a;
		for (u && clearTimeout(u), u = setTimeout(function() {
			u = null;
		}, 500), r = 0; r < n; ++r) (a = i[t[r].identifier]) && (td(e), a("end", e, t[r]));
	}
	function y(e, t, r, s, c, l) {
		var u = a.copy(), d = Qu(l || r, t), p, m, h;
		if ((h = n.call(e, new od("beforestart", {
			sourceEvent: r,
			target: f,
			identifier: c,
			active: o,
			x: d[0],
			y: d[1],
			dx: 0,
			dy: 0,
			dispatch: u
		}), s)) != null) return p = h.x - d[0] || 0, m = h.y - d[1] || 0, function n(r, a, l) {
			var g = d, _;
			switch (r) {
				case "start":
					i[c] = n, _ = o++;
					break;
				case "end": delete i[c], --o;
				case "drag": d = Qu(l || a, t), _ = o;
			}
			u.call(r, e, new od(r, {
				sourceEvent: a,
				subject: h,
				target: f,
				identifier: c,
				active: _,
				x: d[0] + p,
				y: d[1] + m,
				dx: d[0] - g[0],
				dy: d[1] - g[1],
				dispatch: u
			}), s);
		};
	}
	return f.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : ad(!!t), f) : e;
	}, f.container = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : ad(e), f) : t;
	}, f.subject = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : ad(e), f) : n;
	}, f.touchable = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : ad(!!e), f) : r;
	}, f.on = function() {
		var e = a.on.apply(a, arguments);
		return e === a ? f : e;
	}, f.clickDistance = function(e) {
		return arguments.length ? (d = (e = +e) * e, f) : Math.sqrt(d);
	}, f;
}
function fd(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function pd(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function md() {}
var hd = .7, gd = 1 / hd, _d = "\\s*([+-]?\\d+)\\s*", vd = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", yd = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", bd = /^#([0-9a-f]{3,8})$/, xd = RegExp(`^rgb\\(${_d},${_d},${_d}\\)$`), Sd = RegExp(`^rgb\\(${yd},${yd},${yd}\\)$`), Cd = RegExp(`^rgba\\(${_d},${_d},${_d},${vd}\\)$`), wd = RegExp(`^rgba\\(${yd},${yd},${yd},${vd}\\)$`), Td = RegExp(`^hsl\\(${vd},${yd},${yd}\\)$`), Ed = RegExp(`^hsla\\(${vd},${yd},${yd},${vd}\\)$`), Dd = {
	aliceblue: 15792383,
	antiquewhite: 16444375,
	aqua: 65535,
	aquamarine: 8388564,
	azure: 15794175,
	beige: 16119260,
	bisque: 16770244,
	black: 0,
	blanchedalmond: 16772045,
	blue: 255,
	blueviolet: 9055202,
	brown: 10824234,
	burlywood: 14596231,
	cadetblue: 6266528,
	chartreuse: 8388352,
	chocolate: 13789470,
	coral: 16744272,
	cornflowerblue: 6591981,
	cornsilk: 16775388,
	crimson: 14423100,
	cyan: 65535,
	darkblue: 139,
	darkcyan: 35723,
	darkgoldenrod: 12092939,
	darkgray: 11119017,
	darkgreen: 25600,
	darkgrey: 11119017,
	darkkhaki: 12433259,
	darkmagenta: 9109643,
	darkolivegreen: 5597999,
	darkorange: 16747520,
	darkorchid: 10040012,
	darkred: 9109504,
	darksalmon: 15308410,
	darkseagreen: 9419919,
	darkslateblue: 4734347,
	darkslategray: 3100495,
	darkslategrey: 3100495,
	darkturquoise: 52945,
	darkviolet: 9699539,
	deeppink: 16716947,
	deepskyblue: 49151,
	dimgray: 6908265,
	dimgrey: 6908265,
	dodgerblue: 2003199,
	firebrick: 11674146,
	floralwhite: 16775920,
	forestgreen: 2263842,
	fuchsia: 16711935,
	gainsboro: 14474460,
	ghostwhite: 16316671,
	gold: 16766720,
	goldenrod: 14329120,
	gray: 8421504,
	green: 32768,
	greenyellow: 11403055,
	grey: 8421504,
	honeydew: 15794160,
	hotpink: 16738740,
	indianred: 13458524,
	indigo: 4915330,
	ivory: 16777200,
	khaki: 15787660,
	lavender: 15132410,
	lavenderblush: 16773365,
	lawngreen: 8190976,
	lemonchiffon: 16775885,
	lightblue: 11393254,
	lightcoral: 15761536,
	lightcyan: 14745599,
	lightgoldenrodyellow: 16448210,
	lightgray: 13882323,
	lightgreen: 9498256,
	lightgrey: 13882323,
	lightpink: 16758465,
	lightsalmon: 16752762,
	lightseagreen: 2142890,
	lightskyblue: 8900346,
	lightslategray: 7833753,
	lightslategrey: 7833753,
	lightsteelblue: 11584734,
	lightyellow: 16777184,
	lime: 65280,
	limegreen: 3329330,
	linen: 16445670,
	magenta: 16711935,
	maroon: 8388608,
	mediumaquamarine: 6737322,
	mediumblue: 205,
	mediumorchid: 12211667,
	mediumpurple: 9662683,
	mediumseagreen: 3978097,
	mediumslateblue: 8087790,
	mediumspringgreen: 64154,
	mediumturquoise: 4772300,
	mediumvioletred: 13047173,
	midnightblue: 1644912,
	mintcream: 16121850,
	mistyrose: 16770273,
	moccasin: 16770229,
	navajowhite: 16768685,
	navy: 128,
	oldlace: 16643558,
	olive: 8421376,
	olivedrab: 7048739,
	orange: 16753920,
	orangered: 16729344,
	orchid: 14315734,
	palegoldenrod: 15657130,
	palegreen: 10025880,
	paleturquoise: 11529966,
	palevioletred: 14381203,
	papayawhip: 16773077,
	peachpuff: 16767673,
	peru: 13468991,
	pink: 16761035,
	plum: 14524637,
	powderblue: 11591910,
	purple: 8388736,
	rebeccapurple: 6697881,
	red: 16711680,
	rosybrown: 12357519,
	royalblue: 4286945,
	saddlebrown: 9127187,
	salmon: 16416882,
	sandybrown: 16032864,
	seagreen: 3050327,
	seashell: 16774638,
	sienna: 10506797,
	silver: 12632256,
	skyblue: 8900331,
	slateblue: 6970061,
	slategray: 7372944,
	slategrey: 7372944,
	snow: 16775930,
	springgreen: 65407,
	steelblue: 4620980,
	tan: 13808780,
	teal: 32896,
	thistle: 14204888,
	tomato: 16737095,
	turquoise: 4251856,
	violet: 15631086,
	wheat: 16113331,
	white: 16777215,
	whitesmoke: 16119285,
	yellow: 16776960,
	yellowgreen: 10145074
};
fd(md, Md, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: Od,
	formatHex: Od,
	formatHex8: kd,
	formatHsl: Ad,
	formatRgb: jd,
	toString: jd
});
function Od() {
	return this.rgb().formatHex();
}
function kd() {
	return this.rgb().formatHex8();
}
function Ad() {
	return Gd(this).formatHsl();
}
function jd() {
	return this.rgb().formatRgb();
}
function Md(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = bd.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? Nd(t) : n === 3 ? new Ld(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? Pd(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? Pd(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = xd.exec(e)) ? new Ld(t[1], t[2], t[3], 1) : (t = Sd.exec(e)) ? new Ld(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = Cd.exec(e)) ? Pd(t[1], t[2], t[3], t[4]) : (t = wd.exec(e)) ? Pd(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = Td.exec(e)) ? Wd(t[1], t[2] / 100, t[3] / 100, 1) : (t = Ed.exec(e)) ? Wd(t[1], t[2] / 100, t[3] / 100, t[4]) : Dd.hasOwnProperty(e) ? Nd(Dd[e]) : e === "transparent" ? new Ld(NaN, NaN, NaN, 0) : null;
}
function Nd(e) {
	return new Ld(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function Pd(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new Ld(e, t, n, r);
}
function Fd(e) {
	return e instanceof md || (e = Md(e)), e ? (e = e.rgb(), new Ld(e.r, e.g, e.b, e.opacity)) : new Ld();
}
function Id(e, t, n, r) {
	return arguments.length === 1 ? Fd(e) : new Ld(e, t, n, r ?? 1);
}
function Ld(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
fd(Ld, Id, pd(md, {
	brighter(e) {
		return e = e == null ? gd : gd ** +e, new Ld(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? hd : hd ** +e, new Ld(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new Ld(Hd(this.r), Hd(this.g), Hd(this.b), Vd(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: Rd,
	formatHex: Rd,
	formatHex8: zd,
	formatRgb: Bd,
	toString: Bd
}));
function Rd() {
	return `#${Ud(this.r)}${Ud(this.g)}${Ud(this.b)}`;
}
function zd() {
	return `#${Ud(this.r)}${Ud(this.g)}${Ud(this.b)}${Ud((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function Bd() {
	let e = Vd(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${Hd(this.r)}, ${Hd(this.g)}, ${Hd(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function Vd(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function Hd(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function Ud(e) {
	return e = Hd(e), (e < 16 ? "0" : "") + e.toString(16);
}
function Wd(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new qd(e, t, n, r);
}
function Gd(e) {
	if (e instanceof qd) return new qd(e.h, e.s, e.l, e.opacity);
	if (e instanceof md || (e = Md(e)), !e) return new qd();
	if (e instanceof qd) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new qd(o, s, c, e.opacity);
}
function Kd(e, t, n, r) {
	return arguments.length === 1 ? Gd(e) : new qd(e, t, n, r ?? 1);
}
function qd(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
fd(qd, Kd, pd(md, {
	brighter(e) {
		return e = e == null ? gd : gd ** +e, new qd(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? hd : hd ** +e, new qd(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new Ld(Xd(e >= 240 ? e - 240 : e + 120, i, r), Xd(e, i, r), Xd(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new qd(Jd(this.h), Yd(this.s), Yd(this.l), Vd(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = Vd(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${Jd(this.h)}, ${Yd(this.s) * 100}%, ${Yd(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function Jd(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Yd(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function Xd(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var Zd = (e) => () => e;
function Qd(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function $d(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function ef(e) {
	return (e = +e) == 1 ? tf : function(t, n) {
		return n - t ? $d(t, n, e) : Zd(isNaN(t) ? n : t);
	};
}
function tf(e, t) {
	var n = t - e;
	return n ? Qd(e, n) : Zd(isNaN(e) ? t : e);
}
var nf = function e(t) {
	var n = ef(t);
	function r(e, t) {
		var r = n((e = Id(e)).r, (t = Id(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = tf(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
}(1);
function rf(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function af(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function of(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = hf(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function sf(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function cf(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function lf(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = hf(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var uf = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, df = new RegExp(uf.source, "g");
function ff(e) {
	return function() {
		return e;
	};
}
function pf(e) {
	return function(t) {
		return e(t) + "";
	};
}
function mf(e, t) {
	var n = uf.lastIndex = df.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = uf.exec(e)) && (i = df.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: cf(r, i)
	})), n = df.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? pf(c[0].x) : ff(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function hf(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? Zd(t) : (n === "number" ? cf : n === "string" ? (r = Md(t)) ? (t = r, nf) : mf : t instanceof Md ? nf : t instanceof Date ? sf : af(t) ? rf : Array.isArray(t) ? of : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? lf : cf)(e, t);
}
var gf = 180 / Math.PI, _f = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function vf(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * gf,
		skewX: Math.atan(c) * gf,
		scaleX: o,
		scaleY: s
	};
}
var yf;
function bf(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? _f : vf(t.a, t.b, t.c, t.d, t.e, t.f);
}
function xf(e) {
	return e == null || (yf ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), yf.setAttribute("transform", e), !(e = yf.transform.baseVal.consolidate())) ? _f : (e = e.matrix, vf(e.a, e.b, e.c, e.d, e.e, e.f));
}
function Sf(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: cf(e, i)
			}, {
				i: c - 2,
				x: cf(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: cf(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: cf(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: cf(e, n)
			}, {
				i: s - 2,
				x: cf(t, r)
			});
		} else (n !== 1 || r !== 1) && a.push(i(a) + "scale(" + n + "," + r + ")");
	}
	return function(t, n) {
		var r = [], i = [];
		return t = e(t), n = e(n), a(t.translateX, t.translateY, n.translateX, n.translateY, r, i), o(t.rotate, n.rotate, r, i), s(t.skewX, n.skewX, r, i), c(t.scaleX, t.scaleY, n.scaleX, n.scaleY, r, i), t = n = null, function(e) {
			for (var t = -1, n = i.length, a; ++t < n;) r[(a = i[t]).i] = a.x(e);
			return r.join("");
		};
	};
}
var Cf = Sf(bf, "px, ", "px)", "deg)"), wf = Sf(xf, ", ", ")", ")"), Tf = 1e-12;
function Ef(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function Df(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function Of(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var kf = function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < Tf) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = Ef(y), c = s / (n * g) * (i * Of(t * r + y) - Df(y));
				return [
					a + c * d,
					o + c * f,
					s * i / Ef(t * r + y)
				];
			};
		}
		return m.duration = h * 1e3 * t / Math.SQRT2, m;
	}
	return i.rho = function(t) {
		var n = Math.max(.001, +t), r = n * n;
		return e(n, r, r * r);
	}, i;
}(Math.SQRT2, 2, 4), Af = 0, jf = 0, Mf = 0, Nf = 1e3, Pf, Ff, If = 0, Lf = 0, Rf = 0, zf = typeof performance == "object" && performance.now ? performance : Date, Bf = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Vf() {
	return Lf ||= (Bf(Hf), zf.now() + Rf);
}
function Hf() {
	Lf = 0;
}
function Uf() {
	this._call = this._time = this._next = null;
}
Uf.prototype = Wf.prototype = {
	constructor: Uf,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Vf() : +n) + (t == null ? 0 : +t), !this._next && Ff !== this && (Ff ? Ff._next = this : Pf = this, Ff = this), this._call = e, this._time = n, Yf();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Yf());
	}
};
function Wf(e, t, n) {
	var r = new Uf();
	return r.restart(e, t, n), r;
}
function Gf() {
	Vf(), ++Af;
	for (var e = Pf, t; e;) (t = Lf - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--Af;
}
function Kf() {
	Lf = (If = zf.now()) + Rf, Af = jf = 0;
	try {
		Gf();
	} finally {
		Af = 0, Jf(), Lf = 0;
	}
}
function qf() {
	var e = zf.now(), t = e - If;
	t > Nf && (Rf -= t, If = e);
}
function Jf() {
	for (var e, t = Pf, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : Pf = n);
	Ff = e, Yf(r);
}
function Yf(e) {
	Af || (jf &&= clearTimeout(jf), e - Lf > 24 ? (e < Infinity && (jf = setTimeout(Kf, e - zf.now() - Rf)), Mf &&= clearInterval(Mf)) : (Mf ||= (If = zf.now(), setInterval(qf, Nf)), Af = 1, Bf(Kf)));
}
function Xf(e, t, n) {
	var r = new Uf();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
var Zf = Kc("start", "end", "cancel", "interrupt"), Qf = [], $f = 0, ep = 1, tp = 2, np = 3, rp = 4, ip = 5, ap = 6;
function op(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	up(e, n, {
		name: t,
		index: r,
		group: i,
		on: Zf,
		tween: Qf,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: $f
	});
}
function sp(e, t) {
	var n = lp(e, t);
	if (n.state > $f) throw Error("too late; already scheduled");
	return n;
}
function cp(e, t) {
	var n = lp(e, t);
	if (n.state > np) throw Error("too late; already running");
	return n;
}
function lp(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function up(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Wf(a, 0, n.time);
	function a(e) {
		n.state = ep, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== ep) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === np) return Xf(o);
			f.state === rp ? (f.state = ap, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = ap, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Xf(function() {
			n.state === np && (n.state = rp, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = tp, n.on.call("start", e, e.__data__, n.index, n.group), n.state === tp) {
			for (n.state = np, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = ip, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === ip && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = ap, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function dp(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > tp && r.state < ip, r.state = ap, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function fp(e) {
	return this.each(function() {
		dp(this, e);
	});
}
function pp(e, t) {
	var n, r;
	return function() {
		var i = cp(this, e), a = i.tween;
		if (a !== n) {
			r = n = a;
			for (var o = 0, s = r.length; o < s; ++o) if (r[o].name === t) {
				r = r.slice(), r.splice(o, 1);
				break;
			}
		}
		i.tween = r;
	};
}
function mp(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = cp(this, e), o = a.tween;
		if (o !== r) {
			i = (r = o).slice();
			for (var s = {
				name: t,
				value: n
			}, c = 0, l = i.length; c < l; ++c) if (i[c].name === t) {
				i[c] = s;
				break;
			}
			c === l && i.push(s);
		}
		a.tween = i;
	};
}
function hp(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = lp(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? pp : mp)(n, e, t));
}
function gp(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = cp(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return lp(e, r).value[t];
	};
}
function _p(e, t) {
	var n;
	return (typeof t == "number" ? cf : t instanceof Md ? nf : (n = Md(t)) ? (t = n, nf) : mf)(e, t);
}
function vp(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function yp(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function bp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function xp(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Sp(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function Cp(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function wp(e, t) {
	var n = $c(e), r = n === "transform" ? wf : _p;
	return this.attrTween(e, typeof t == "function" ? (n.local ? Cp : Sp)(n, r, gp(this, "attr." + e, t)) : t == null ? (n.local ? yp : vp)(n) : (n.local ? xp : bp)(n, r, t));
}
function Tp(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function Ep(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function Dp(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Ep(e, i)), n;
	}
	return i._value = t, i;
}
function Op(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && Tp(e, i)), n;
	}
	return i._value = t, i;
}
function kp(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = $c(e);
	return this.tween(n, (r.local ? Dp : Op)(r, t));
}
function Ap(e, t) {
	return function() {
		sp(this, e).delay = +t.apply(this, arguments);
	};
}
function jp(e, t) {
	return t = +t, function() {
		sp(this, e).delay = t;
	};
}
function Mp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Ap : jp)(t, e)) : lp(this.node(), t).delay;
}
function Np(e, t) {
	return function() {
		cp(this, e).duration = +t.apply(this, arguments);
	};
}
function Pp(e, t) {
	return t = +t, function() {
		cp(this, e).duration = t;
	};
}
function Fp(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? Np : Pp)(t, e)) : lp(this.node(), t).duration;
}
function Ip(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		cp(this, e).ease = t;
	};
}
function Lp(e) {
	var t = this._id;
	return arguments.length ? this.each(Ip(t, e)) : lp(this.node(), t).ease;
}
function Rp(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		cp(this, e).ease = n;
	};
}
function zp(e) {
	if (typeof e != "function") throw Error();
	return this.each(Rp(this._id, e));
}
function Bp(e) {
	typeof e != "function" && (e = dl(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new hm(r, this._parents, this._name, this._id);
}
function Vp(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new hm(o, this._parents, this._name, this._id);
}
function Hp(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function Up(e, t, n) {
	var r, i, a = Hp(t) ? sp : cp;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function Wp(e, t) {
	var n = this._id;
	return arguments.length < 2 ? lp(this.node(), n).on.on(e) : this.each(Up(n, e, t));
}
function Gp(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Kp() {
	return this.on("end.remove", Gp(this._id));
}
function qp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = il(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, op(l[f], t, n, f, l, lp(u, n)));
	return new hm(a, this._parents, t, n);
}
function Jp(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = cl(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = lp(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && op(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new hm(a, o, t, n);
}
var Yp = Ju.prototype.constructor;
function Xp() {
	return new Yp(this._groups, this._parents);
}
function Zp(e, t) {
	var n, r, i;
	return function() {
		var a = tu(this, e), o = (this.style.removeProperty(e), tu(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function Qp(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function $p(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = tu(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function em(e, t, n) {
	var r, i, a;
	return function() {
		var o = tu(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), tu(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function tm(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = cp(this, e), l = c.on, u = c.value[a] == null ? s ||= Qp(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function nm(e, t, n) {
	var r = (e += "") == "transform" ? Cf : _p;
	return t == null ? this.styleTween(e, Zp(e, r)).on("end.style." + e, Qp(e)) : typeof t == "function" ? this.styleTween(e, em(e, r, gp(this, "style." + e, t))).each(tm(this._id, e)) : this.styleTween(e, $p(e, r, t), n).on("end.style." + e, null);
}
function rm(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function im(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && rm(e, a, n)), r;
	}
	return a._value = t, a;
}
function am(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, im(e, t, n ?? ""));
}
function om(e) {
	return function() {
		this.textContent = e;
	};
}
function sm(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function cm(e) {
	return this.tween("text", typeof e == "function" ? sm(gp(this, "text", e)) : om(e == null ? "" : e + ""));
}
function lm(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function um(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && lm(r)), t;
	}
	return r._value = e, r;
}
function dm(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, um(e));
}
function fm() {
	for (var e = this._name, t = this._id, n = gm(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = lp(c, t);
		op(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new hm(r, this._parents, e, n);
}
function pm() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = cp(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var mm = 0;
function hm(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function gm() {
	return ++mm;
}
var _m = Ju.prototype;
hm.prototype = {
	constructor: hm,
	select: qp,
	selectAll: Jp,
	selectChild: _m.selectChild,
	selectChildren: _m.selectChildren,
	filter: Bp,
	merge: Vp,
	selection: Xp,
	transition: fm,
	call: _m.call,
	nodes: _m.nodes,
	node: _m.node,
	size: _m.size,
	empty: _m.empty,
	each: _m.each,
	on: Wp,
	attr: wp,
	attrTween: kp,
	style: nm,
	styleTween: am,
	text: cm,
	textTween: dm,
	remove: Kp,
	tween: hp,
	delay: Mp,
	duration: Fp,
	ease: Lp,
	easeVarying: zp,
	end: pm,
	[Symbol.iterator]: _m[Symbol.iterator]
};
function vm(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var ym = {
	time: null,
	delay: 0,
	duration: 250,
	ease: vm
};
function bm(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function xm(e) {
	var t, n;
	e instanceof hm ? (t = e._id, e = e._name) : (t = gm(), (n = ym).time = Vf(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && op(c, e, t, l, o, n || bm(c, t));
	return new hm(r, this._parents, e, t);
}
Ju.prototype.interrupt = fp, Ju.prototype.transition = xm;
var Sm = (e) => () => e;
function Cm(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
	Object.defineProperties(this, {
		type: {
			value: e,
			enumerable: !0,
			configurable: !0
		},
		sourceEvent: {
			value: t,
			enumerable: !0,
			configurable: !0
		},
		target: {
			value: n,
			enumerable: !0,
			configurable: !0
		},
		transform: {
			value: r,
			enumerable: !0,
			configurable: !0
		},
		_: { value: i }
	});
}
function wm(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
wm.prototype = {
	constructor: wm,
	scale: function(e) {
		return e === 1 ? this : new wm(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new wm(this.k, this.x + this.k * e, this.y + this.k * t);
	},
	apply: function(e) {
		return [e[0] * this.k + this.x, e[1] * this.k + this.y];
	},
	applyX: function(e) {
		return e * this.k + this.x;
	},
	applyY: function(e) {
		return e * this.k + this.y;
	},
	invert: function(e) {
		return [(e[0] - this.x) / this.k, (e[1] - this.y) / this.k];
	},
	invertX: function(e) {
		return (e - this.x) / this.k;
	},
	invertY: function(e) {
		return (e - this.y) / this.k;
	},
	rescaleX: function(e) {
		return e.copy().domain(e.range().map(this.invertX, this).map(e.invert, e));
	},
	rescaleY: function(e) {
		return e.copy().domain(e.range().map(this.invertY, this).map(e.invert, e));
	},
	toString: function() {
		return "translate(" + this.x + "," + this.y + ") scale(" + this.k + ")";
	}
};
var Tm = new wm(1, 0, 0);
wm.prototype;
function Em(e) {
	e.stopImmediatePropagation();
}
function Dm(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Om(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function km() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function Am() {
	return this.__zoom || Tm;
}
function jm(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function Mm() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Nm(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function Pm() {
	var e = Om, t = km, n = Nm, r = jm, i = Mm, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = kf, l = Kc("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", Am).on("wheel.zoom", w, { passive: !1 }).on("mousedown.zoom", T).on("dblclick.zoom", E).filter(i).on("touchstart.zoom", D).on("touchmove.zoom", O).on("touchend.zoom touchcancel.zoom", k).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", Am), e === i ? i.interrupt().each(function() {
			S(this, arguments).event(r).start().zoom(null, typeof t == "function" ? t.apply(this, arguments) : t).end();
		}) : x(e, t, n, r);
	}, _.scaleBy = function(e, t, n, r) {
		_.scaleTo(e, function() {
			return this.__zoom.k * (typeof t == "function" ? t.apply(this, arguments) : t);
		}, n, r);
	}, _.scaleTo = function(e, r, i, a) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), a = this.__zoom, s = i == null ? b(e) : typeof i == "function" ? i.apply(this, arguments) : i, c = a.invert(s), l = typeof r == "function" ? r.apply(this, arguments) : r;
			return n(y(v(a, l), s, c), e, o);
		}, i, a);
	}, _.translateBy = function(e, r, i, a) {
		_.transform(e, function() {
			return n(this.__zoom.translate(typeof r == "function" ? r.apply(this, arguments) : r, typeof i == "function" ? i.apply(this, arguments) : i), t.apply(this, arguments), o);
		}, null, a);
	}, _.translateTo = function(e, r, i, a, s) {
		_.transform(e, function() {
			var e = t.apply(this, arguments), s = this.__zoom, c = a == null ? b(e) : typeof a == "function" ? a.apply(this, arguments) : a;
			return n(Tm.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new wm(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new wm(e.k, r, i);
	}
	function b(e) {
		return [(+e[0][0] + +e[1][0]) / 2, (+e[0][1] + +e[1][1]) / 2];
	}
	function x(e, n, r, i) {
		e.on("start.zoom", function() {
			S(this, arguments).event(i).start();
		}).on("interrupt.zoom end.zoom", function() {
			S(this, arguments).event(i).end();
		}).tween("zoom", function() {
			var e = this, a = arguments, o = S(e, a).event(i), s = t.apply(e, a), l = r == null ? b(s) : typeof r == "function" ? r.apply(e, a) : r, u = Math.max(s[1][0] - s[0][0], s[1][1] - s[0][1]), d = e.__zoom, f = typeof n == "function" ? n.apply(e, a) : n, p = c(d.invert(l).concat(u / d.k), f.invert(l).concat(u / f.k));
			return function(e) {
				if (e === 1) e = f;
				else {
					var t = p(e), n = u / t[2];
					e = new wm(n, l[0] - t[0] * n, l[1] - t[1] * n);
				}
				o.zoom(null, e);
			};
		});
	}
	function S(e, t, n) {
		return !n && e.__zooming || new C(e, t);
	}
	function C(e, n) {
		this.that = e, this.args = n, this.active = 0, this.sourceEvent = null, this.extent = t.apply(e, n), this.taps = 0;
	}
	C.prototype = {
		event: function(e) {
			return e && (this.sourceEvent = e), this;
		},
		start: function() {
			return ++this.active === 1 && (this.that.__zooming = this, this.emit("start")), this;
		},
		zoom: function(e, t) {
			return this.mouse && e !== "mouse" && (this.mouse[1] = t.invert(this.mouse[0])), this.touch0 && e !== "touch" && (this.touch0[1] = t.invert(this.touch0[0])), this.touch1 && e !== "touch" && (this.touch1[1] = t.invert(this.touch1[0])), this.that.__zoom = t, this.emit("zoom"), this;
		},
		end: function() {
			return --this.active === 0 && (delete this.that.__zooming, this.emit("end")), this;
		},
		emit: function(e) {
			var t = Xu(this.that).datum();
			l.call(e, this.that, new Cm(e, {
				sourceEvent: this.sourceEvent,
				target: _,
				type: e,
				transform: this.that.__zoom,
				dispatch: l
			}), t);
		}
	};
	function w(t, ...i) {
		if (!e.apply(this, arguments)) return;
		var s = S(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = Qu(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], dp(this), s.start();
		Dm(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function T(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = S(this, r, !0).event(t), s = Xu(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = Qu(t, i), l = t.clientX, u = t.clientY;
		rd(t.view), Em(t), a.mouse = [c, this.__zoom.invert(c)], dp(this), a.start();
		function d(e) {
			if (Dm(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = Qu(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), id(e.view, a.moved), Dm(e), a.event(e).end();
		}
	}
	function E(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = Qu(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			Dm(r), s > 0 ? Xu(this).transition().duration(s).call(x, d, c, r) : Xu(this).call(_.transform, d, c, r);
		}
	}
	function D(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = S(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (Em(t), s = 0; s < i; ++s) c = r[s], l = Qu(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), dp(this), a.start());
		}
	}
	function O(e, ...t) {
		if (this.__zooming) {
			var r = S(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (Dm(e), s = 0; s < a; ++s) c = i[s], l = Qu(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
			if (c = r.that.__zoom, r.touch1) {
				var d = r.touch0[0], f = r.touch0[1], p = r.touch1[0], m = r.touch1[1], h = (h = p[0] - d[0]) * h + (h = p[1] - d[1]) * h, g = (g = m[0] - f[0]) * g + (g = m[1] - f[1]) * g;
				c = v(c, Math.sqrt(h / g)), l = [(d[0] + p[0]) / 2, (d[1] + p[1]) / 2], u = [(f[0] + m[0]) / 2, (f[1] + m[1]) / 2];
			} else if (r.touch0) l = r.touch0[0], u = r.touch0[1];
			else return;
			r.zoom("touch", n(y(c, l, u), r.extent, o));
		}
	}
	function k(e, ...t) {
		if (this.__zooming) {
			var n = S(this, t).event(e), r = e.changedTouches, i = r.length, a, o;
			for (Em(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = Qu(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = Xu(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : Sm(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : Sm(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : Sm(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Sm([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
	}, _.scaleExtent = function(e) {
		return arguments.length ? (a[0] = +e[0], a[1] = +e[1], _) : [a[0], a[1]];
	}, _.translateExtent = function(e) {
		return arguments.length ? (o[0][0] = +e[0][0], o[1][0] = +e[1][0], o[0][1] = +e[0][1], o[1][1] = +e[1][1], _) : [[o[0][0], o[0][1]], [o[1][0], o[1][1]]];
	}, _.constrain = function(e) {
		return arguments.length ? (n = e, _) : n;
	}, _.duration = function(e) {
		return arguments.length ? (s = +e, _) : s;
	}, _.interpolate = function(e) {
		return arguments.length ? (c = e, _) : c;
	}, _.on = function() {
		var e = l.on.apply(l, arguments);
		return e === l ? _ : e;
	}, _.clickDistance = function(e) {
		return arguments.length ? (h = (e = +e) * e, _) : Math.sqrt(h);
	}, _.tapDistance = function(e) {
		return arguments.length ? (g = +e, _) : g;
	}, _;
}
var Q = /* @__PURE__ */ ((e) => (e.Left = "left", e.Top = "top", e.Right = "right", e.Bottom = "bottom", e))(Q || {}), Fm = /* @__PURE__ */ ((e) => (e.Partial = "partial", e.Full = "full", e))(Fm || {}), Im = /* @__PURE__ */ ((e) => (e.Bezier = "default", e.SimpleBezier = "simple-bezier", e.Straight = "straight", e.Step = "step", e.SmoothStep = "smoothstep", e))(Im || {}), Lm = /* @__PURE__ */ ((e) => (e.Strict = "strict", e.Loose = "loose", e))(Lm || {}), Rm = /* @__PURE__ */ ((e) => (e.Arrow = "arrow", e.ArrowClosed = "arrowclosed", e))(Rm || {}), zm = /* @__PURE__ */ ((e) => (e.Free = "free", e.Vertical = "vertical", e.Horizontal = "horizontal", e))(zm || {}), Bm = [
	"INPUT",
	"SELECT",
	"TEXTAREA"
], Vm = typeof document < "u" ? document : null;
function Hm(e) {
	let t = e.composedPath?.call(e)?.[0] || e.target, n = typeof t?.hasAttribute == "function" && t.hasAttribute("contenteditable"), r = typeof t?.closest == "function" ? t.closest(".nokey") : null;
	return Bm.includes(t?.nodeName) || n || !!r;
}
function Um(e) {
	return e.ctrlKey || e.metaKey || e.shiftKey || e.altKey;
}
function Wm(e, t, n, r) {
	let i = t.replace("+", "\n").replace("\n\n", "\n+").split("\n").map((e) => e.trim().toLowerCase());
	if (i.length === 1) return e.toLowerCase() === t.toLowerCase();
	r || n.add(e.toLowerCase());
	let a = i.every((e, t) => n.has(e) && Array.from(n.values())[t] === i[t]);
	return r && n.delete(e.toLowerCase()), a;
}
function Gm(e, t) {
	return (n) => {
		if (!n.code && !n.key) return !1;
		let r = Km(n.code, e);
		return Array.isArray(e) ? e.some((e) => Wm(n[r], e, t, n.type === "keyup")) : Wm(n[r], e, t, n.type === "keyup");
	};
}
function Km(e, t) {
	return t.includes(e) ? "code" : "key";
}
function qm(e, t) {
	let n = r(() => W(t?.target) ?? Vm), i = B(W(e) === !0), a = !1, o = /* @__PURE__ */ new Set(), s = l(W(e));
	J(() => W(e), (e, t) => {
		typeof t == "boolean" && typeof e != "boolean" && c(), s = l(e);
	}, { immediate: !0 }), Bc(["blur", "contextmenu"], c), Hc((...e) => s(...e), (e) => {
		let n = W(t?.actInsideInputWithModifier) ?? !0, r = W(t?.preventDefault) ?? !1;
		if (a = Um(e), (!a || a && !n) && Hm(e)) return;
		let o = e.composedPath?.call(e)?.[0] || e.target, s = o?.nodeName === "BUTTON" || o?.nodeName === "A";
		r || !a && s || e.preventDefault(), i.value = !0;
	}, {
		eventName: "keydown",
		target: n
	}), Hc((...e) => s(...e), (e) => {
		let n = W(t?.actInsideInputWithModifier) ?? !0;
		if (i.value) {
			if ((!a || a && !n) && Hm(e)) return;
			a = !1, i.value = !1;
		}
	}, {
		eventName: "keyup",
		target: n
	});
	function c() {
		a = !1, o.clear(), i.value = W(e) === !0;
	}
	function l(e) {
		return e === null ? (c(), () => !1) : typeof e == "boolean" ? (c(), i.value = e, () => !1) : Array.isArray(e) || typeof e == "string" ? Gm(e, o) : e;
	}
	return i;
}
var Jm = "vue-flow__node-desc", Ym = "vue-flow__edge-desc", Xm = "vue-flow__aria-live", Zm = [
	"Enter",
	" ",
	"Escape"
], Qm = {
	ArrowUp: {
		x: 0,
		y: -1
	},
	ArrowDown: {
		x: 0,
		y: 1
	},
	ArrowLeft: {
		x: -1,
		y: 0
	},
	ArrowRight: {
		x: 1,
		y: 0
	}
};
function $m(e) {
	return {
		...e.computedPosition || {
			x: 0,
			y: 0
		},
		width: e.dimensions.width || 0,
		height: e.dimensions.height || 0
	};
}
function eh(e, t) {
	let n = Math.max(0, Math.min(e.x + e.width, t.x + t.width) - Math.max(e.x, t.x)), r = Math.max(0, Math.min(e.y + e.height, t.y + t.height) - Math.max(e.y, t.y));
	return Math.ceil(n * r);
}
function th(e) {
	return {
		width: e.offsetWidth,
		height: e.offsetHeight
	};
}
function nh(e, t = 0, n = 1) {
	return Math.min(Math.max(e, t), n);
}
function rh(e, t) {
	return {
		x: nh(e.x, t[0][0], t[1][0]),
		y: nh(e.y, t[0][1], t[1][1])
	};
}
function ih(e) {
	let t = e.getRootNode();
	return "elementFromPoint" in t ? t : window.document;
}
function ah(e) {
	return e && typeof e == "object" && "id" in e && "source" in e && "target" in e;
}
function oh(e) {
	return e && typeof e == "object" && "id" in e && "position" in e && !ah(e);
}
function sh(e) {
	return oh(e) && "computedPosition" in e;
}
function ch(e) {
	return !Number.isNaN(e) && Number.isFinite(e);
}
function lh(e) {
	return ch(e.width) && ch(e.height) && ch(e.x) && ch(e.y);
}
function uh(e, t, n) {
	let r = {
		id: e.id.toString(),
		type: e.type ?? "default",
		dimensions: b({
			width: 0,
			height: 0
		}),
		computedPosition: b({
			z: 0,
			...e.position
		}),
		handleBounds: {
			source: [],
			target: []
		},
		draggable: void 0,
		selectable: void 0,
		connectable: void 0,
		focusable: void 0,
		selected: !1,
		dragging: !1,
		resizing: !1,
		initialized: !1,
		isParent: !1,
		position: {
			x: 0,
			y: 0
		},
		data: Eg(e.data) ? e.data : {},
		events: b(Eg(e.events) ? e.events : {})
	};
	return Object.assign(t ?? r, e, {
		id: e.id.toString(),
		parentNode: n
	});
}
function dh(e, t, n) {
	let r = {
		id: e.id.toString(),
		type: e.type ?? t?.type ?? "default",
		source: e.source.toString(),
		target: e.target.toString(),
		sourceHandle: e.sourceHandle?.toString(),
		targetHandle: e.targetHandle?.toString(),
		updatable: e.updatable ?? n?.updatable,
		selectable: e.selectable ?? n?.selectable,
		focusable: e.focusable ?? n?.focusable,
		data: Eg(e.data) ? e.data : {},
		events: b(Eg(e.events) ? e.events : {}),
		label: e.label ?? "",
		interactionWidth: e.interactionWidth ?? n?.interactionWidth,
		...n ?? {}
	};
	return Object.assign(t ?? r, e, { id: e.id.toString() });
}
function fh(e, t, n, r) {
	let i = typeof e == "string" ? e : e.id, a = /* @__PURE__ */ new Set(), o = r === "source" ? "target" : "source";
	for (let e of n) e[o] === i && a.add(e[r]);
	return t.filter((e) => a.has(e.id));
}
function ph(...e) {
	if (e.length === 3) {
		let [t, n, r] = e;
		return fh(t, n, r, "target");
	}
	let [t, n] = e, r = typeof t == "string" ? t : t.id;
	return n.filter((e) => ah(e) && e.source === r).map((e) => n.find((t) => oh(t) && t.id === e.target));
}
function mh(...e) {
	if (e.length === 3) {
		let [t, n, r] = e;
		return fh(t, n, r, "source");
	}
	let [t, n] = e, r = typeof t == "string" ? t : t.id;
	return n.filter((e) => ah(e) && e.target === r).map((e) => n.find((t) => oh(t) && t.id === e.source));
}
function hh({ source: e, sourceHandle: t, target: n, targetHandle: r }) {
	return `vueflow__edge-${e}${t ?? ""}-${n}${r ?? ""}`;
}
function gh(e, t) {
	return t.some((t) => ah(t) && t.source === e.source && t.target === e.target && (t.sourceHandle === e.sourceHandle || !t.sourceHandle && !e.sourceHandle) && (t.targetHandle === e.targetHandle || !t.targetHandle && !e.targetHandle));
}
function _h({ x: e, y: t }, { x: n, y: r, zoom: i }) {
	return {
		x: e * i + n,
		y: t * i + r
	};
}
function vh({ x: e, y: t }, { x: n, y: r, zoom: i }, a = !1, o = [1, 1]) {
	let s = {
		x: (e - n) / i,
		y: (t - r) / i
	};
	return a ? lg(s, o) : s;
}
function yh(e, t) {
	return {
		x: Math.min(e.x, t.x),
		y: Math.min(e.y, t.y),
		x2: Math.max(e.x2, t.x2),
		y2: Math.max(e.y2, t.y2)
	};
}
function bh({ x: e, y: t, width: n, height: r }) {
	return {
		x: e,
		y: t,
		x2: e + n,
		y2: t + r
	};
}
function xh({ x: e, y: t, x2: n, y2: r }) {
	return {
		x: e,
		y: t,
		width: n - e,
		height: r - t
	};
}
function Sh(e) {
	let t = {
		x: Infinity,
		y: Infinity,
		x2: -Infinity,
		y2: -Infinity
	};
	for (let n = 0; n < e.length; n++) {
		let r = e[n];
		t = yh(t, bh({
			...r.computedPosition,
			...r.dimensions
		}));
	}
	return xh(t);
}
function Ch(e, t, n = {
	x: 0,
	y: 0,
	zoom: 1
}, r = !1, i = !1) {
	let a = {
		...vh(t, n),
		width: t.width / n.zoom,
		height: t.height / n.zoom
	}, o = [];
	for (let t of e) {
		let { dimensions: e, selectable: n = !0, hidden: s = !1 } = t, c = e.width ?? t.width ?? null, l = e.height ?? t.height ?? null;
		if (i && !n || s) continue;
		let u = eh(a, $m(t)), d = c === null || l === null, f = r && u > 0, p = (c ?? 0) * (l ?? 0);
		(d || f || u >= p || t.dragging) && o.push(t);
	}
	return o;
}
function wh(e, t) {
	let n = /* @__PURE__ */ new Set();
	if (typeof e == "string") n.add(e);
	else if (e.length >= 1) for (let t of e) n.add(t.id);
	return t.filter((e) => n.has(e.source) || n.has(e.target));
}
function Th(e, t) {
	if (typeof e == "number") return Math.floor((t - t / (1 + e)) * .5);
	if (typeof e == "string" && e.endsWith("px")) {
		let t = Number.parseFloat(e);
		if (!Number.isNaN(t)) return Math.floor(t);
	}
	if (typeof e == "string" && e.endsWith("%")) {
		let n = Number.parseFloat(e);
		if (!Number.isNaN(n)) return Math.floor(t * n * .01);
	}
	return Sg(`The padding value "${e}" is invalid. Please provide a number or a string with a valid unit (px or %).`), 0;
}
function Eh(e, t, n) {
	if (typeof e == "string" || typeof e == "number") {
		let r = Th(e, n), i = Th(e, t);
		return {
			top: r,
			right: i,
			bottom: r,
			left: i,
			x: i * 2,
			y: r * 2
		};
	}
	if (typeof e == "object") {
		let r = Th(e.top ?? e.y ?? 0, n), i = Th(e.bottom ?? e.y ?? 0, n), a = Th(e.left ?? e.x ?? 0, t), o = Th(e.right ?? e.x ?? 0, t);
		return {
			top: r,
			right: o,
			bottom: i,
			left: a,
			x: a + o,
			y: r + i
		};
	}
	return {
		top: 0,
		right: 0,
		bottom: 0,
		left: 0,
		x: 0,
		y: 0
	};
}
function Dh(e, t, n, r, i, a) {
	let { x: o, y: s } = _h(e, {
		x: t,
		y: n,
		zoom: r
	}), { x: c, y: l } = _h({
		x: e.x + e.width,
		y: e.y + e.height
	}, {
		x: t,
		y: n,
		zoom: r
	}), u = i - c, d = a - l;
	return {
		left: Math.floor(o),
		top: Math.floor(s),
		right: Math.floor(u),
		bottom: Math.floor(d)
	};
}
function Oh(e, t, n, r, i, a = .1) {
	let o = Eh(a, t, n), s = (t - o.x) / e.width, c = (n - o.y) / e.height, l = nh(Math.min(s, c), r, i), u = e.x + e.width / 2, d = e.y + e.height / 2, f = t / 2 - u * l, p = n / 2 - d * l, m = Dh(e, f, p, l, t, n), h = {
		left: Math.min(m.left - o.left, 0),
		top: Math.min(m.top - o.top, 0),
		right: Math.min(m.right - o.right, 0),
		bottom: Math.min(m.bottom - o.bottom, 0)
	};
	return {
		x: f - h.left + h.right,
		y: p - h.top + h.bottom,
		zoom: l
	};
}
function kh(e, t) {
	return {
		x: t.x + e.x,
		y: t.y + e.y,
		z: (e.z > t.z ? e.z : t.z) + 1
	};
}
function Ah(e, t) {
	if (!e.parentNode) return !1;
	let n = t.get(e.parentNode);
	return n ? n.selected ? !0 : Ah(n, t) : !1;
}
function jh(e, t) {
	return e === void 0 ? "" : typeof e == "string" ? e : `${t ? `${t}__` : ""}${Object.keys(e).sort().map((t) => `${t}=${e[t]}`).join("&")}`;
}
function Mh(e) {
	let t = e.ctrlKey && sg() ? 10 : 1;
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * t;
}
function Nh(e, t, n) {
	return e < t ? nh(Math.abs(e - t), 1, t) / t : e > n ? -nh(Math.abs(e - n), 1, t) / t : 0;
}
function Ph(e, t, n = 15, r = 40) {
	return [Nh(e.x, r, t.width - r) * n, Nh(e.y, r, t.height - r) * n];
}
function Fh(e, t) {
	if (t) {
		let n = e.position.x + e.dimensions.width - t.dimensions.width, r = e.position.y + e.dimensions.height - t.dimensions.height;
		if (n > 0 || r > 0 || e.position.x < 0 || e.position.y < 0) {
			let i = {};
			if (typeof t.style == "function" ? i = { ...t.style(t) } : t.style && (i = { ...t.style }), i.width = i.width ?? `${t.dimensions.width}px`, i.height = i.height ?? `${t.dimensions.height}px`, n > 0) {
				if (typeof i.width == "string") {
					let e = Number(i.width.replace("px", ""));
					i.width = `${e + n}px`;
				} else i.width += n;
			}
			if (r > 0) {
				if (typeof i.height == "string") {
					let e = Number(i.height.replace("px", ""));
					i.height = `${e + r}px`;
				} else i.height += r;
			}
			if (e.position.x < 0) {
				let n = Math.abs(e.position.x);
				if (t.position.x = t.position.x - n, typeof i.width == "string") {
					let e = Number(i.width.replace("px", ""));
					i.width = `${e + n}px`;
				} else i.width += n;
				e.position.x = 0;
			}
			if (e.position.y < 0) {
				let n = Math.abs(e.position.y);
				if (t.position.y = t.position.y - n, typeof i.height == "string") {
					let e = Number(i.height.replace("px", ""));
					i.height = `${e + n}px`;
				} else i.height += n;
				e.position.y = 0;
			}
			t.dimensions.width = Number(i.width.toString().replace("px", "")), t.dimensions.height = Number(i.height.toString().replace("px", "")), t.style = typeof t.style == "function" ? (e) => {
				let n = t.style;
				return {
					...n(e),
					...i
				};
			} : {
				...t.style,
				...i
			};
		}
	}
}
function Ih(e, t) {
	let n = e.filter((e) => e.type === "add" || e.type === "remove");
	for (let e of n) if (e.type === "add") t.findIndex((t) => t.id === e.item.id) === -1 && t.push(e.item);
	else if (e.type === "remove") {
		let n = t.findIndex((t) => t.id === e.id);
		n !== -1 && t.splice(n, 1);
	}
	let r = t.map((e) => e.id);
	for (let n of t) for (let i of e) if (i.id === n.id) switch (i.type) {
		case "select":
			n.selected = i.selected;
			break;
		case "position":
			if (sh(n) && (i.position !== void 0 && (n.position = i.position), i.dragging !== void 0 && (n.dragging = i.dragging), n.expandParent && n.parentNode)) {
				let e = t[r.indexOf(n.parentNode)];
				e && sh(e) && Fh(n, e);
			}
			break;
		case "dimensions": if (sh(n) && (i.dimensions !== void 0 && (n.dimensions = i.dimensions), i.updateStyle !== void 0 && i.updateStyle && (n.style = {
			...n.style || {},
			width: `${i.dimensions?.width}px`,
			height: `${i.dimensions?.height}px`
		}), i.resizing !== void 0 && (n.resizing = i.resizing), n.expandParent && n.parentNode)) {
			let e = t[r.indexOf(n.parentNode)];
			e && sh(e) && (e.dimensions.width && e.dimensions.height ? Fh(n, e) : S(() => {
				Fh(n, e);
			}));
		}
	}
	return t;
}
function Lh(e, t) {
	return {
		id: e,
		type: "select",
		selected: t
	};
}
function Rh(e) {
	return {
		item: e,
		type: "add"
	};
}
function zh(e) {
	return {
		id: e,
		type: "remove"
	};
}
function Bh(e, t, n, r, i) {
	return {
		id: e,
		source: t,
		target: n,
		sourceHandle: r || null,
		targetHandle: i || null,
		type: "remove"
	};
}
function Vh(e, t = /* @__PURE__ */ new Set(), n = !1) {
	let r = [];
	for (let [i, a] of e) {
		let e = t.has(i);
		(a.selected !== void 0 || e) && a.selected !== e && (n && (a.selected = e), r.push(Lh(a.id, e)));
	}
	return r;
}
var Hh = () => {};
function $(e) {
	let t = /* @__PURE__ */ new Set(), n = Hh, r = () => !1, i = () => t.size > 0 || r(), a = (e) => {
		n = e;
	}, o = () => {
		n = Hh;
	}, s = (e) => {
		r = e;
	}, c = () => {
		r = () => !1;
	}, l = (e) => {
		t.delete(e);
	};
	return {
		on: (e) => {
			t.add(e);
			let n = () => l(e);
			return Sc(n), { off: n };
		},
		off: l,
		trigger: (r) => {
			let a = [n];
			return i() ? a.push(...t) : e && a.push(e), Promise.allSettled(a.map((e) => e(r)));
		},
		hasListeners: i,
		listeners: t,
		setEmitter: a,
		removeEmitter: o,
		setHasEmitListeners: s,
		removeHasEmitListeners: c
	};
}
function Uh(e, t, n) {
	let r = e;
	do {
		if (r && r.matches(t)) return !0;
		if (r === n) return !1;
		r = r.parentElement;
	} while (r);
	return !1;
}
function Wh(e, t, n, r) {
	let i = /* @__PURE__ */ new Map();
	for (let [a, o] of e) (o.selected || o.id === r) && (!o.parentNode || !Ah(o, e)) && (o.draggable || t && o.draggable === void 0) && e.get(a) && i.set(a, {
		id: o.id,
		position: o.position || {
			x: 0,
			y: 0
		},
		distance: {
			x: n.x - o.computedPosition?.x || 0,
			y: n.y - o.computedPosition?.y || 0
		},
		from: {
			x: o.computedPosition.x,
			y: o.computedPosition.y
		},
		extent: o.extent,
		parentNode: o.parentNode,
		dimensions: { ...o.dimensions },
		expandParent: o.expandParent
	});
	return Array.from(i.values());
}
function Gh({ id: e, dragItems: t, findNode: n }) {
	let r = [];
	for (let e of t) {
		let t = n(e.id);
		t && r.push(t);
	}
	return [e ? r.find((t) => t.id === e) : r[0], r];
}
function Kh(e) {
	if (Array.isArray(e)) switch (e.length) {
		case 1: return [
			e[0],
			e[0],
			e[0],
			e[0]
		];
		case 2: return [
			e[0],
			e[1],
			e[0],
			e[1]
		];
		case 3: return [
			e[0],
			e[1],
			e[2],
			e[1]
		];
		case 4: return e;
		default: return [
			0,
			0,
			0,
			0
		];
	}
	return [
		e,
		e,
		e,
		e
	];
}
function qh(e, t, n) {
	let [r, i, a, o] = typeof e == "string" ? [
		0,
		0,
		0,
		0
	] : Kh(e.padding);
	return n && n.computedPosition.x !== void 0 && n.computedPosition.y !== void 0 && n.dimensions.width !== void 0 && n.dimensions.height !== void 0 ? [[n.computedPosition.x + o, n.computedPosition.y + r], [n.computedPosition.x + n.dimensions.width - i, n.computedPosition.y + n.dimensions.height - a]] : !1;
}
function Jh(e, t, n, r) {
	let i = e.extent || n;
	if ((i === "parent" || !Array.isArray(i) && i?.range === "parent") && !e.expandParent) {
		if (e.parentNode && r && e.dimensions.width && e.dimensions.height) {
			let t = qh(i, e, r);
			t && (i = t);
		} else t(new rg(tg.NODE_EXTENT_INVALID, e.id)), i = n;
	} else if (Array.isArray(i)) {
		let e = r?.computedPosition.x || 0, t = r?.computedPosition.y || 0;
		i = [[i[0][0] + e, i[0][1] + t], [i[1][0] + e, i[1][1] + t]];
	} else if (i !== "parent" && i?.range && Array.isArray(i.range)) {
		let [e, t, n, a] = Kh(i.padding), o = r?.computedPosition.x || 0, s = r?.computedPosition.y || 0;
		i = [[i.range[0][0] + o + a, i.range[0][1] + s + e], [i.range[1][0] + o - t, i.range[1][1] + s - n]];
	}
	return i === "parent" ? [[-Infinity, -Infinity], [Infinity, Infinity]] : i;
}
function Yh({ width: e, height: t }, n) {
	return [n[0], [n[1][0] - (e || 0), n[1][1] - (t || 0)]];
}
function Xh(e, t, n, r, i) {
	let a = rh(t, Yh(e.dimensions, Jh(e, n, r, i)));
	return {
		position: {
			x: a.x - (i?.computedPosition.x || 0),
			y: a.y - (i?.computedPosition.y || 0)
		},
		computedPosition: a
	};
}
function Zh(e, t, n = Q.Left, r = !1) {
	let i = (t?.x ?? 0) + e.computedPosition.x, a = (t?.y ?? 0) + e.computedPosition.y, { width: o, height: s } = t ?? cg(e);
	if (r) return {
		x: i + o / 2,
		y: a + s / 2
	};
	switch (t?.position ?? n) {
		case Q.Top: return {
			x: i + o / 2,
			y: a
		};
		case Q.Right: return {
			x: i + o,
			y: a + s / 2
		};
		case Q.Bottom: return {
			x: i + o / 2,
			y: a + s
		};
		case Q.Left: return {
			x: i,
			y: a + s / 2
		};
	}
}
function Qh(e, t) {
	return e && (t ? e.find((e) => e.id === t) : e[0]) || null;
}
function $h({ sourcePos: e, targetPos: t, sourceWidth: n, sourceHeight: r, targetWidth: i, targetHeight: a, width: o, height: s, viewport: c }) {
	let l = {
		x: Math.min(e.x, t.x),
		y: Math.min(e.y, t.y),
		x2: Math.max(e.x + n, t.x + i),
		y2: Math.max(e.y + r, t.y + a)
	};
	l.x === l.x2 && (l.x2 += 1), l.y === l.y2 && (l.y2 += 1);
	let u = bh({
		x: (0 - c.x) / c.zoom,
		y: (0 - c.y) / c.zoom,
		width: o / c.zoom,
		height: s / c.zoom
	}), d = Math.max(0, Math.min(u.x2, l.x2) - Math.max(u.x, l.x)), f = Math.max(0, Math.min(u.y2, l.y2) - Math.max(u.y, l.y));
	return Math.ceil(d * f) > 0;
}
function eg(e, t, n = !1) {
	let r = typeof e.zIndex == "number", i = r ? e.zIndex : 0, a = t(e.source), o = t(e.target);
	return !a || !o ? 0 : (n && (i = r ? e.zIndex : Math.max(a.computedPosition.z || 0, o.computedPosition.z || 0)), i);
}
var tg = /* @__PURE__ */ ((e) => (e.MISSING_STYLES = "MISSING_STYLES", e.MISSING_VIEWPORT_DIMENSIONS = "MISSING_VIEWPORT_DIMENSIONS", e.NODE_INVALID = "NODE_INVALID", e.NODE_NOT_FOUND = "NODE_NOT_FOUND", e.NODE_MISSING_PARENT = "NODE_MISSING_PARENT", e.NODE_TYPE_MISSING = "NODE_TYPE_MISSING", e.NODE_EXTENT_INVALID = "NODE_EXTENT_INVALID", e.EDGE_INVALID = "EDGE_INVALID", e.EDGE_NOT_FOUND = "EDGE_NOT_FOUND", e.EDGE_SOURCE_MISSING = "EDGE_SOURCE_MISSING", e.EDGE_TARGET_MISSING = "EDGE_TARGET_MISSING", e.EDGE_TYPE_MISSING = "EDGE_TYPE_MISSING", e.EDGE_SOURCE_TARGET_SAME = "EDGE_SOURCE_TARGET_SAME", e.EDGE_SOURCE_TARGET_MISSING = "EDGE_SOURCE_TARGET_MISSING", e.EDGE_ORPHANED = "EDGE_ORPHANED", e.USEVUEFLOW_OPTIONS = "USEVUEFLOW_OPTIONS", e))(tg || {}), ng = {
	MISSING_STYLES: () => "It seems that you haven't loaded the necessary styles. Please import '@vue-flow/core/dist/style.css' to ensure that the graph is rendered correctly",
	MISSING_VIEWPORT_DIMENSIONS: () => "The Vue Flow parent container needs a width and a height to render the graph",
	NODE_INVALID: (e) => `Node is invalid
Node: ${e}`,
	NODE_NOT_FOUND: (e) => `Node not found
Node: ${e}`,
	NODE_MISSING_PARENT: (e, t) => `Node is missing a parent
Node: ${e}
Parent: ${t}`,
	NODE_TYPE_MISSING: (e) => `Node type is missing
Type: ${e}`,
	NODE_EXTENT_INVALID: (e) => `Only child nodes can use a parent extent
Node: ${e}`,
	EDGE_INVALID: (e) => `An edge needs a source and a target
Edge: ${e}`,
	EDGE_SOURCE_MISSING: (e, t) => `Edge source is missing
Edge: ${e} 
Source: ${t}`,
	EDGE_TARGET_MISSING: (e, t) => `Edge target is missing
Edge: ${e} 
Target: ${t}`,
	EDGE_TYPE_MISSING: (e) => `Edge type is missing
Type: ${e}`,
	EDGE_SOURCE_TARGET_SAME: (e, t, n) => `Edge source and target are the same
Edge: ${e} 
Source: ${t} 
Target: ${n}`,
	EDGE_SOURCE_TARGET_MISSING: (e, t, n) => `Edge source or target is missing
Edge: ${e} 
Source: ${t} 
Target: ${n}`,
	EDGE_ORPHANED: (e) => `Edge was orphaned (suddenly missing source or target) and has been removed
Edge: ${e}`,
	EDGE_NOT_FOUND: (e) => `Edge not found
Edge: ${e}`,
	USEVUEFLOW_OPTIONS: () => "The options parameter is deprecated and will be removed in the next major version. Please use the id parameter instead"
}, rg = class extends Error {
	constructor(e, ...t) {
		super(ng[e]?.call(ng, ...t)), this.name = "VueFlowError", this.code = e, this.args = t;
	}
};
function ig(e) {
	return "clientX" in e;
}
function ag(e) {
	return "sourceEvent" in e;
}
function og(e, t) {
	let n = ig(e), r, i;
	return n ? (r = e.clientX, i = e.clientY) : "touches" in e && e.touches.length > 0 ? (r = e.touches[0].clientX, i = e.touches[0].clientY) : "changedTouches" in e && e.changedTouches.length > 0 ? (r = e.changedTouches[0].clientX, i = e.changedTouches[0].clientY) : (r = 0, i = 0), {
		x: r - (t?.left ?? 0),
		y: i - (t?.top ?? 0)
	};
}
var sg = () => typeof navigator < "u" && (navigator == null ? void 0 : navigator.userAgent)?.indexOf("Mac") >= 0;
function cg(e) {
	return {
		width: e.dimensions?.width ?? e.width ?? 0,
		height: e.dimensions?.height ?? e.height ?? 0
	};
}
function lg(e, t = [1, 1]) {
	return {
		x: t[0] * Math.round(e.x / t[0]),
		y: t[1] * Math.round(e.y / t[1])
	};
}
var ug = () => !0;
function dg(e) {
	e?.classList.remove("valid", "connecting", "vue-flow__handle-valid", "vue-flow__handle-connecting");
}
function fg(e, t, n) {
	let r = [], i = {
		x: e.x - n,
		y: e.y - n,
		width: n * 2,
		height: n * 2
	};
	for (let e of t.values()) eh(i, $m(e)) > 0 && r.push(e);
	return r;
}
var pg = 250;
function mg(e, t, n, r) {
	let i = [], a = Infinity, o = fg(e, n, t + pg);
	for (let n of o) {
		let o = [...n.handleBounds?.source ?? [], ...n.handleBounds?.target ?? []];
		for (let s of o) {
			if (r.nodeId === s.nodeId && r.type === s.type && r.id === s.id) continue;
			let { x: o, y: c } = Zh(n, s, s.position, !0), l = Math.sqrt((o - e.x) ** 2 + (c - e.y) ** 2);
			l > t || (l < a ? (i = [{
				...s,
				x: o,
				y: c
			}], a = l) : l === a && i.push({
				...s,
				x: o,
				y: c
			}));
		}
	}
	if (!i.length) return null;
	if (i.length > 1) {
		let e = r.type === "source" ? "target" : "source";
		return i.find((t) => t.type === e) ?? i[0];
	}
	return i[0];
}
function hg(e, { handle: t, connectionMode: n, fromNodeId: r, fromHandleId: i, fromType: a, doc: o, lib: s, flowId: c, isValidConnection: l = ug }, u, d, f, p) {
	let m = a === "target", h = t ? o.querySelector(`.${s}-flow__handle[data-id="${c}-${t?.nodeId}-${t?.id}-${t?.type}"]`) : null, { x: g, y: _ } = og(e), v = o.elementFromPoint(g, _), y = v?.classList.contains(`${s}-flow__handle`) ? v : h, b = {
		handleDomNode: y,
		isValid: !1,
		connection: null,
		toHandle: null
	};
	if (y) {
		let e = gg(void 0, y), t = y.getAttribute("data-nodeid"), a = y.getAttribute("data-handleid"), o = y.classList.contains("connectable"), s = y.classList.contains("connectableend");
		if (!t || !e) return b;
		let c = {
			source: m ? t : r,
			sourceHandle: m ? a : i,
			target: m ? r : t,
			targetHandle: m ? i : a
		};
		b.connection = c, b.isValid = o && s && (n === Lm.Strict ? m && e === "source" || !m && e === "target" : t !== r || a !== i) && l(c, {
			nodes: d,
			edges: u,
			sourceNode: f(c.source),
			targetNode: f(c.target)
		}), b.toHandle = yg(t, e, a, p, n, !0);
	}
	return b;
}
function gg(e, t) {
	return e || (t?.classList.contains("target") ? "target" : t?.classList.contains("source") ? "source" : null);
}
function _g(e, t) {
	let n = null;
	return t ? n = "valid" : e && !t && (n = "invalid"), n;
}
function vg(e, t) {
	let n = null;
	return t ? n = !0 : e && !t && (n = !1), n;
}
function yg(e, t, n, r, i, a = !1) {
	let o = r.get(e);
	if (!o) return null;
	let s = i === Lm.Strict ? o.handleBounds?.[t] : [...o.handleBounds?.source ?? [], ...o.handleBounds?.target ?? []], c = (n ? s?.find((e) => e.id === n) : s?.[0]) ?? null;
	return c && a ? {
		...c,
		...Zh(o, c, c.position, !0)
	} : c;
}
var bg = {
	[Q.Left]: Q.Right,
	[Q.Right]: Q.Left,
	[Q.Top]: Q.Bottom,
	[Q.Bottom]: Q.Top
}, xg = ["production", "prod"];
function Sg(e, ...t) {
	Cg() && console.warn(`[Vue Flow]: ${e}`, ...t);
}
function Cg() {
	return !xg.includes("production");
}
function wg(e, t, n, r, i) {
	let a = t.querySelectorAll(`.vue-flow__handle.${e}`);
	return a?.length ? Array.from(a).map((t) => {
		let a = t.getBoundingClientRect();
		return {
			id: t.getAttribute("data-handleid"),
			type: e,
			nodeId: i,
			position: t.getAttribute("data-handlepos"),
			x: (a.left - n.left) / r,
			y: (a.top - n.top) / r,
			...th(t)
		};
	}) : null;
}
function Tg(e, t, n, r, i, a = !1, o) {
	i.value = !1, e.selected ? (a || e.selected && t) && (r([e]), S(() => {
		o.blur();
	})) : n([e]);
}
function Eg(e) {
	return K(e) !== void 0;
}
function Dg(e, t, n, r) {
	if (!e || !e.source || !e.target) return n(new rg(tg.EDGE_INVALID, e?.id ?? "[ID UNKNOWN]")), !1;
	let i;
	return i = ah(e) ? e : {
		...e,
		id: hh(e)
	}, i = dh(i, void 0, r), !gh(i, t) && i;
}
function Og(e, t, n, r, i) {
	if (!t.source || !t.target) return i(new rg(tg.EDGE_INVALID, e.id)), !1;
	if (!n) return i(new rg(tg.EDGE_NOT_FOUND, e.id)), !1;
	let { id: a, ...o } = e;
	return {
		...o,
		id: r ? hh(t) : a,
		source: t.source,
		target: t.target,
		sourceHandle: t.sourceHandle,
		targetHandle: t.targetHandle
	};
}
function kg(e, t, n) {
	let r = {}, i = [];
	for (let a = 0; a < e.length; ++a) {
		let o = e[a];
		if (!oh(o)) {
			n(new rg(tg.NODE_INVALID, o?.id));
			continue;
		}
		let s = uh(o, t(o.id), o.parentNode);
		o.parentNode && (r[o.parentNode] = !0), i[a] = s;
	}
	for (let e of i) {
		let a = t(e.parentNode) || i.find((t) => t.id === e.parentNode);
		e.parentNode && !a && n(new rg(tg.NODE_MISSING_PARENT, e.id, e.parentNode)), (e.parentNode || r[e.id]) && (r[e.id] && (e.isParent = !0), a && (a.isParent = !0));
	}
	return i;
}
function Ag(e, t, n, r, i, a) {
	let o = i, s = r.get(o) || /* @__PURE__ */ new Map();
	r.set(o, s.set(n, t)), o = `${i}-${e}`;
	let c = r.get(o) || /* @__PURE__ */ new Map();
	if (r.set(o, c.set(n, t)), a) {
		o = `${i}-${e}-${a}`;
		let s = r.get(o) || /* @__PURE__ */ new Map();
		r.set(o, s.set(n, t));
	}
}
function jg(e, t, n) {
	e.clear();
	for (let t of n) {
		let { source: n, target: r, sourceHandle: i = null, targetHandle: a = null } = t, o = {
			edgeId: t.id,
			source: n,
			target: r,
			sourceHandle: i,
			targetHandle: a
		}, s = `${n}-${i}--${r}-${a}`;
		Ag("source", o, `${r}-${a}--${n}-${i}`, e, n, i), Ag("target", o, s, e, r, a);
	}
}
function Mg(e, t) {
	if (e.size !== t.size) return !1;
	for (let n of e) if (!t.has(n)) return !1;
	return !0;
}
function Ng(e, t, n, r, i, a, o, s) {
	let c = [];
	for (let l of e) {
		let e = ah(l) ? l : Dg(l, s, i, a);
		if (!e) continue;
		let u = n(e.source), d = n(e.target);
		if (!u || !d) {
			i(new rg(tg.EDGE_SOURCE_TARGET_MISSING, e.id, e.source, e.target));
			continue;
		}
		if (!u) {
			i(new rg(tg.EDGE_SOURCE_MISSING, e.id, e.source));
			continue;
		}
		if (!d) {
			i(new rg(tg.EDGE_TARGET_MISSING, e.id, e.target));
			continue;
		}
		if (t && !t(e, {
			edges: s,
			nodes: o,
			sourceNode: u,
			targetNode: d
		})) {
			i(new rg(tg.EDGE_INVALID, e.id));
			continue;
		}
		let f = r(e.id);
		c.push({
			...dh(e, f, a),
			sourceNode: u,
			targetNode: d
		});
	}
	return c;
}
var Pg = Symbol("vueFlow"), Fg = Symbol("nodeId"), Ig = Symbol("nodeRef"), Lg = Symbol("edgeId"), Rg = Symbol("edgeRef"), zg = Symbol("slots");
function Bg(e) {
	let { vueFlowRef: t, snapToGrid: n, snapGrid: r, noDragClassName: i, nodeLookup: a, nodeExtent: o, nodeDragThreshold: s, viewport: c, autoPanOnNodeDrag: l, autoPanSpeed: u, nodesDraggable: d, panBy: f, findNode: p, multiSelectionActive: m, nodesSelectionActive: h, selectNodesOnDrag: g, removeSelectedElements: _, addSelectedNodes: v, updateNodePositions: y, emits: b } = J_(), { onStart: x, onDrag: S, onStop: C, onClick: w, el: T, disabled: E, id: D, selectable: O, dragHandle: k } = e, A = B(!1), j = [], M, N = null, P = {
		x: void 0,
		y: void 0
	}, F = {
		x: 0,
		y: 0
	}, I = null, L = !1, R = !1, z = 0, V = !1, H = Ug(), U = ({ x: e, y: t }) => {
		P = {
			x: e,
			y: t
		};
		let i = !1;
		if (j = j.map((a) => {
			let s = {
				x: e - a.distance.x,
				y: t - a.distance.y
			}, { computedPosition: c } = Xh(a, n.value ? lg(s, r.value) : s, b.error, o.value, a.parentNode ? p(a.parentNode) : void 0);
			return i = i || a.position.x !== c.x || a.position.y !== c.y, a.position = c, a;
		}), R ||= i, i && (y(j, !0, !0), A.value = !0, I)) {
			let [e, t] = Gh({
				id: D,
				dragItems: j,
				findNode: p
			});
			S({
				event: I,
				node: e,
				nodes: t
			});
		}
	}, ee = () => {
		if (!N) return;
		let [e, t] = Ph(F, N, u.value);
		if (e !== 0 || t !== 0) {
			let n = {
				x: (P.x ?? 0) - e / c.value.zoom,
				y: (P.y ?? 0) - t / c.value.zoom
			};
			f({
				x: e,
				y: t
			}) && U(n);
		}
		z = requestAnimationFrame(ee);
	}, G = (e, t) => {
		L = !0;
		let n = p(D);
		g.value || m.value || !n || n.selected || _(), n && W(O) && g.value && Tg(n, m.value, v, _, h, !1, t);
		let r = H(e.sourceEvent);
		if (P = r, j = Wh(a.value, d.value, r, D), j.length) {
			let [t, n] = Gh({
				id: D,
				dragItems: j,
				findNode: p
			});
			x({
				event: e.sourceEvent,
				node: t,
				nodes: n
			});
		}
	}, K = (e, n) => {
		e.sourceEvent.type === "touchmove" && e.sourceEvent.touches.length > 1 || (R = !1, s.value === 0 && G(e, n), P = H(e.sourceEvent), N = t.value?.getBoundingClientRect() || null, F = og(e.sourceEvent, N));
	}, te = (e, t) => {
		let n = H(e.sourceEvent);
		if (!V && L && l.value && (V = !0, ee()), !L) {
			let r = n.xSnapped - (P.x ?? 0), i = n.ySnapped - (P.y ?? 0);
			Math.sqrt(r * r + i * i) > s.value && G(e, t);
		}
		(P.x !== n.xSnapped || P.y !== n.ySnapped) && j.length && L && (I = e.sourceEvent, F = og(e.sourceEvent, N), U(n));
	}, q = (e) => {
		let t = !1;
		if (!L && !A.value && !m.value) {
			let n = e.sourceEvent, r = H(n), i = r.xSnapped - (P.x ?? 0), a = r.ySnapped - (P.y ?? 0), o = Math.sqrt(i * i + a * a);
			o !== 0 && o <= s.value && (w?.(n), t = !0);
		}
		if (j.length && !t) {
			R &&= (y(j, !1, !1), !1);
			let [t, n] = Gh({
				id: D,
				dragItems: j,
				findNode: p
			});
			C({
				event: e.sourceEvent,
				node: t,
				nodes: n
			});
		}
		j = [], A.value = !1, V = !1, L = !1, P = {
			x: void 0,
			y: void 0
		}, cancelAnimationFrame(z);
	};
	return J([() => W(E), T], ([e, t], n, r) => {
		if (t) {
			let n = Xu(t);
			e || (M = dd().on("start", (e) => K(e, t)).on("drag", (e) => te(e, t)).on("end", (e) => q(e)).filter((e) => {
				let n = e.target, r = W(k);
				return !e.button && (!i.value || !Uh(n, `.${i.value}`, t) && (!r || Uh(n, r, t)));
			}), n.call(M)), r(() => {
				n.on(".drag", null), M && (M.on("start", null), M.on("drag", null), M.on("end", null));
			});
		}
	}), A;
}
function Vg() {
	return {
		doubleClick: $(),
		click: $(),
		mouseEnter: $(),
		mouseMove: $(),
		mouseLeave: $(),
		contextMenu: $(),
		updateStart: $(),
		update: $(),
		updateEnd: $()
	};
}
function Hg(e, t) {
	let n = Vg();
	return n.doubleClick.on((n) => {
		var r, i;
		t.edgeDoubleClick(n), (i = (r = e.events)?.doubleClick) == null || i.call(r, n);
	}), n.click.on((n) => {
		var r, i;
		t.edgeClick(n), (i = (r = e.events)?.click) == null || i.call(r, n);
	}), n.mouseEnter.on((n) => {
		var r, i;
		t.edgeMouseEnter(n), (i = (r = e.events)?.mouseEnter) == null || i.call(r, n);
	}), n.mouseMove.on((n) => {
		var r, i;
		t.edgeMouseMove(n), (i = (r = e.events)?.mouseMove) == null || i.call(r, n);
	}), n.mouseLeave.on((n) => {
		var r, i;
		t.edgeMouseLeave(n), (i = (r = e.events)?.mouseLeave) == null || i.call(r, n);
	}), n.contextMenu.on((n) => {
		var r, i;
		t.edgeContextMenu(n), (i = (r = e.events)?.contextMenu) == null || i.call(r, n);
	}), n.updateStart.on((n) => {
		var r, i;
		t.edgeUpdateStart(n), (i = (r = e.events)?.updateStart) == null || i.call(r, n);
	}), n.update.on((n) => {
		var r, i;
		t.edgeUpdate(n), (i = (r = e.events)?.update) == null || i.call(r, n);
	}), n.updateEnd.on((n) => {
		var r, i;
		t.edgeUpdateEnd(n), (i = (r = e.events)?.updateEnd) == null || i.call(r, n);
	}), Object.entries(n).reduce((e, [t, n]) => (e.emit[t] = n.trigger, e.on[t] = n.on, e), {
		emit: {},
		on: {}
	});
}
function Ug() {
	let { viewport: e, snapGrid: t, snapToGrid: n, vueFlowRef: r } = J_();
	return (i) => {
		let a = r.value?.getBoundingClientRect() ?? {
			left: 0,
			top: 0
		}, { x: o, y: s } = og(ag(i) ? i.sourceEvent : i, a), c = vh({
			x: o,
			y: s
		}, e.value), { x: l, y: u } = n.value ? lg(c, t.value) : c;
		return {
			xSnapped: l,
			ySnapped: u,
			...c
		};
	};
}
function Wg() {
	return !0;
}
function Gg({ handleId: e, nodeId: t, type: n, isValidConnection: r, edgeUpdaterType: i, onEdgeUpdate: a, onEdgeUpdateEnd: o }) {
	let { id: s, vueFlowRef: c, connectionMode: l, connectionRadius: u, connectOnClick: d, connectionClickStartHandle: f, nodesConnectable: p, autoPanOnConnect: m, autoPanSpeed: h, findNode: g, panBy: _, startConnection: v, updateConnection: y, endConnection: b, emits: x, viewport: S, edges: C, nodes: w, isValidConnection: T, nodeLookup: E } = J_(), D = null, O = !1, k = null;
	function A(d) {
		let f = W(n) === "target", p = ig(d), A = ih(d.target), j = d.currentTarget;
		if (j && (p && d.button === 0 || !p)) {
			let n = function(n) {
				H = og(n, z), P = mg(vh(H, S.value, !1, [1, 1]), u.value, E.value, G), U ||= (ee(), !0);
				let r = hg(n, {
					handle: P,
					connectionMode: l.value,
					fromNodeId: W(t),
					fromHandleId: W(e),
					fromType: f ? "target" : "source",
					isValidConnection: N,
					doc: A,
					lib: "vue",
					flowId: s,
					nodeLookup: E.value
				}, C.value, w.value, g, E.value);
				k = r.handleDomNode, D = r.connection, O = vg(!!P, r.isValid);
				let i = {
					...q,
					isValid: O,
					to: r.toHandle && O ? _h({
						x: r.toHandle.x,
						y: r.toHandle.y
					}, S.value) : H,
					toHandle: r.toHandle,
					toPosition: O && r.toHandle ? r.toHandle.position : bg[G.position],
					toNode: r.toHandle ? E.value.get(r.toHandle.nodeId) : null
				};
				if (O && P && q?.toHandle && i.toHandle && q.toHandle.type === i.toHandle.type && q.toHandle.nodeId === i.toHandle.nodeId && q.toHandle.id === i.toHandle.id && q.to.x === i.to.x && q.to.y === i.to.y) return;
				let a = P ?? r.toHandle;
				if (y(a && O ? _h({
					x: a.x,
					y: a.y
				}, S.value) : H, a, _g(!!a, O)), q = i, !P && !O && !k) return dg(V);
				D && D.source !== D.target && k && (dg(V), V = k, k.classList.add("connecting", "vue-flow__handle-connecting"), k.classList.toggle("valid", !!O), k.classList.toggle("vue-flow__handle-valid", !!O));
			}, p = function(e) {
				"touches" in e && e.touches.length > 0 || ((P || k) && D && O && (a ? a(e, D) : x.connect(D)), x.connectEnd(e), i && o?.(e), dg(V), cancelAnimationFrame(F), b(e), U = !1, O = !1, D = null, k = null, A.removeEventListener("mousemove", n), A.removeEventListener("mouseup", p), A.removeEventListener("touchmove", n), A.removeEventListener("touchend", p));
			}, M = g(W(t)), N = W(r) || T.value || Wg;
			!N && M && (N = (f ? M.isValidSourcePos : M.isValidTargetPos) || Wg);
			let P, F = 0, { x: I, y: L } = og(d), R = gg(W(i), j), z = c.value?.getBoundingClientRect();
			if (!z || !R) return;
			let B = yg(W(t), R, W(e), E.value, l.value);
			if (!B) return;
			let V, H = og(d, z), U = !1, ee = () => {
				if (!m.value) return;
				let [e, t] = Ph(H, z, h.value);
				_({
					x: e,
					y: t
				}), F = requestAnimationFrame(ee);
			}, G = {
				...B,
				nodeId: W(t),
				type: R,
				position: B.position
			}, K = E.value.get(W(t)), te = {
				inProgress: !0,
				isValid: null,
				from: Zh(K, G, Q.Left, !0),
				fromHandle: G,
				fromPosition: G.position,
				fromNode: K,
				to: H,
				toHandle: null,
				toPosition: bg[G.position],
				toNode: null
			};
			v({
				nodeId: W(t),
				id: W(e),
				type: R,
				position: j?.getAttribute("data-handlepos") || Q.Top,
				...H
			}, {
				x: I - z.left,
				y: L - z.top
			}), x.connectStart({
				event: d,
				nodeId: W(t),
				handleId: W(e),
				handleType: R
			});
			let q = te;
			A.addEventListener("mousemove", n), A.addEventListener("mouseup", p), A.addEventListener("touchmove", n), A.addEventListener("touchend", p);
		}
	}
	function j(i) {
		if (!d.value) return;
		let a = W(n) === "target";
		if (!f.value) {
			x.clickConnectStart({
				event: i,
				nodeId: W(t),
				handleId: W(e)
			}), v({
				nodeId: W(t),
				type: W(n),
				id: W(e),
				position: Q.Top,
				...og(i)
			}, void 0, !0);
			return;
		}
		let o = W(r) || T.value || Wg, c = g(W(t));
		if (!o && c && (o = (a ? c.isValidSourcePos : c.isValidTargetPos) || Wg), c && (c.connectable === void 0 ? p.value : c.connectable) === !1) return;
		let u = ih(i.target), m = hg(i, {
			handle: {
				nodeId: W(t),
				id: W(e),
				type: W(n),
				position: Q.Top,
				...og(i)
			},
			connectionMode: l.value,
			fromNodeId: f.value.nodeId,
			fromHandleId: f.value.id ?? null,
			fromType: f.value.type,
			isValidConnection: o,
			doc: u,
			lib: "vue",
			flowId: s,
			nodeLookup: E.value
		}, C.value, w.value, g, E.value), h = m.connection?.source === m.connection?.target;
		m.isValid && m.connection && !h && x.connect(m.connection), x.clickConnectEnd(i), b(i, !0);
	}
	return {
		handlePointerDown: A,
		handleClick: j
	};
}
function Kg() {
	return _(Fg, "");
}
function qg(e) {
	let t = e ?? Kg() ?? "", n = _(Ig, P(null)), { findNode: i, edges: a, emits: o } = J_(), s = i(t);
	return s || o.error(new rg(tg.NODE_NOT_FOUND, t)), {
		id: t,
		nodeEl: n,
		node: s,
		parentNode: r(() => i(s.parentNode)),
		connectedEdges: r(() => wh([s], a.value))
	};
}
function Jg() {
	return {
		doubleClick: $(),
		click: $(),
		mouseEnter: $(),
		mouseMove: $(),
		mouseLeave: $(),
		contextMenu: $(),
		dragStart: $(),
		drag: $(),
		dragStop: $()
	};
}
function Yg(e, t) {
	let n = Jg();
	return n.doubleClick.on((n) => {
		var r, i;
		t.nodeDoubleClick(n), (i = (r = e.events)?.doubleClick) == null || i.call(r, n);
	}), n.click.on((n) => {
		var r, i;
		t.nodeClick(n), (i = (r = e.events)?.click) == null || i.call(r, n);
	}), n.mouseEnter.on((n) => {
		var r, i;
		t.nodeMouseEnter(n), (i = (r = e.events)?.mouseEnter) == null || i.call(r, n);
	}), n.mouseMove.on((n) => {
		var r, i;
		t.nodeMouseMove(n), (i = (r = e.events)?.mouseMove) == null || i.call(r, n);
	}), n.mouseLeave.on((n) => {
		var r, i;
		t.nodeMouseLeave(n), (i = (r = e.events)?.mouseLeave) == null || i.call(r, n);
	}), n.contextMenu.on((n) => {
		var r, i;
		t.nodeContextMenu(n), (i = (r = e.events)?.contextMenu) == null || i.call(r, n);
	}), n.dragStart.on((n) => {
		var r, i;
		t.nodeDragStart(n), (i = (r = e.events)?.dragStart) == null || i.call(r, n);
	}), n.drag.on((n) => {
		var r, i;
		t.nodeDrag(n), (i = (r = e.events)?.drag) == null || i.call(r, n);
	}), n.dragStop.on((n) => {
		var r, i;
		t.nodeDragStop(n), (i = (r = e.events)?.dragStop) == null || i.call(r, n);
	}), Object.entries(n).reduce((e, [t, n]) => (e.emit[t] = n.trigger, e.on[t] = n.on, e), {
		emit: {},
		on: {}
	});
}
function Xg() {
	let { getSelectedNodes: e, nodeExtent: t, updateNodePositions: n, findNode: r, snapGrid: i, snapToGrid: a, nodesDraggable: o, emits: s } = J_();
	return (c, l = !1) => {
		let u = a.value ? i.value[0] : 5, d = a.value ? i.value[1] : 5, f = l ? 4 : 1, p = c.x * u * f, m = c.y * d * f, h = [];
		for (let n of e.value) if (n.draggable || o && n.draggable === void 0) {
			let { position: e } = Xh(n, {
				x: n.computedPosition.x + p,
				y: n.computedPosition.y + m
			}, s.error, t.value, n.parentNode ? r(n.parentNode) : void 0);
			h.push({
				id: n.id,
				position: e,
				from: n.position,
				distance: {
					x: c.x,
					y: c.y
				},
				dimensions: n.dimensions
			});
		}
		n(h, !0, !1);
	};
}
var Zg = .1, Qg = (e) => ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
function $g() {
	return Sg("Viewport not initialized yet."), Promise.resolve(!1);
}
var e_ = {
	zoomIn: $g,
	zoomOut: $g,
	zoomTo: $g,
	fitView: $g,
	setCenter: $g,
	fitBounds: $g,
	project: (e) => e,
	screenToFlowCoordinate: (e) => e,
	flowToScreenCoordinate: (e) => e,
	setViewport: $g,
	setTransform: $g,
	getViewport: () => ({
		x: 0,
		y: 0,
		zoom: 1
	}),
	getTransform: () => ({
		x: 0,
		y: 0,
		zoom: 1
	}),
	viewportInitialized: !1
};
function t_(e) {
	function t(t, n) {
		return new Promise((r) => {
			e.d3Selection && e.d3Zoom ? e.d3Zoom.interpolate(n?.interpolate === "linear" ? hf : kf).scaleBy(n_(e.d3Selection, n?.duration, n?.ease, () => {
				r(!0);
			}), t) : r(!1);
		});
	}
	function n(t, n, r, i) {
		return new Promise((a) => {
			var o;
			let { x: s, y: c } = rh({
				x: -t,
				y: -n
			}, e.translateExtent), l = Tm.translate(-s, -c).scale(r);
			e.d3Selection && e.d3Zoom ? (o = e.d3Zoom) == null || o.interpolate(i?.interpolate === "linear" ? hf : kf).transform(n_(e.d3Selection, i?.duration, i?.ease, () => {
				a(!0);
			}), l) : a(!1);
		});
	}
	return r(() => e.d3Zoom && e.d3Selection && e.dimensions.width && e.dimensions.height ? {
		viewportInitialized: !0,
		zoomIn: (e) => t(1.2, e),
		zoomOut: (e) => t(1 / 1.2, e),
		zoomTo: (t, n) => new Promise((r) => {
			e.d3Selection && e.d3Zoom ? e.d3Zoom.interpolate(n?.interpolate === "linear" ? hf : kf).scaleTo(n_(e.d3Selection, n?.duration, n?.ease, () => {
				r(!0);
			}), t) : r(!1);
		}),
		setViewport: (e, t) => n(e.x, e.y, e.zoom, t),
		setTransform: (e, t) => n(e.x, e.y, e.zoom, t),
		getViewport: () => ({
			x: e.viewport.x,
			y: e.viewport.y,
			zoom: e.viewport.zoom
		}),
		getTransform: () => ({
			x: e.viewport.x,
			y: e.viewport.y,
			zoom: e.viewport.zoom
		}),
		fitView: (t = {
			padding: Zg,
			includeHiddenNodes: !1,
			duration: 0
		}) => {
			let r = [];
			for (let n of e.nodes) n.dimensions.width && n.dimensions.height && (t?.includeHiddenNodes || !n.hidden) && (!t.nodes?.length || t.nodes?.length && t.nodes.includes(n.id)) && r.push(n);
			if (!r.length) return Promise.resolve(!1);
			let { x: i, y: a, zoom: o } = Oh(Sh(r), e.dimensions.width, e.dimensions.height, t.minZoom ?? e.minZoom, t.maxZoom ?? e.maxZoom, t.padding ?? Zg);
			return n(i, a, o, t);
		},
		setCenter: (t, r, i) => {
			let a = i?.zoom === void 0 ? e.maxZoom : i.zoom;
			return n(e.dimensions.width / 2 - t * a, e.dimensions.height / 2 - r * a, a, i);
		},
		fitBounds: (t, r = { padding: Zg }) => {
			let { x: i, y: a, zoom: o } = Oh(t, e.dimensions.width, e.dimensions.height, e.minZoom, e.maxZoom, r.padding ?? Zg);
			return n(i, a, o, r);
		},
		project: (t) => vh(t, e.viewport, e.snapToGrid, e.snapGrid),
		screenToFlowCoordinate: (t) => {
			if (e.vueFlowRef) {
				let { x: n, y: r } = e.vueFlowRef.getBoundingClientRect();
				return vh({
					x: t.x - n,
					y: t.y - r
				}, e.viewport, e.snapToGrid, e.snapGrid);
			}
			return {
				x: 0,
				y: 0
			};
		},
		flowToScreenCoordinate: (t) => {
			if (e.vueFlowRef) {
				let { x: n, y: r } = e.vueFlowRef.getBoundingClientRect();
				return _h({
					x: t.x + n,
					y: t.y + r
				}, e.viewport);
			}
			return {
				x: 0,
				y: 0
			};
		}
	} : e_);
}
function n_(e, t = 0, n = Qg, r = () => {}) {
	let i = typeof t == "number" && t > 0;
	return i || r(), i ? e.transition().duration(t).ease(n).on("end", r) : e;
}
function r_(e, t, n) {
	let r = p(!0);
	return r.run(() => {
		r.run(() => {
			let t, r, i = !!(n.nodes.value.length || n.edges.value.length);
			t = Pc([e.modelValue, () => e.modelValue?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setElements(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = Pc([
				n.nodes,
				n.edges,
				() => n.edges.value.length,
				() => n.nodes.value.length
			], ([n, r]) => {
				e.modelValue?.value && Array.isArray(e.modelValue.value) && (t?.pause(), e.modelValue.value = [...n, ...r], S(() => {
					t?.resume();
				}));
			}, { immediate: i }), O(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			let t, r, i = !!n.nodes.value.length;
			t = Pc([e.nodes, () => e.nodes?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setNodes(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = Pc([n.nodes, () => n.nodes.value.length], ([n]) => {
				e.nodes?.value && Array.isArray(e.nodes.value) && (t?.pause(), e.nodes.value = [...n], S(() => {
					t?.resume();
				}));
			}, { immediate: i }), O(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			let t, r, i = !!n.edges.value.length;
			t = Pc([e.edges, () => e.edges?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setEdges(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = Pc([n.edges, () => n.edges.value.length], ([n]) => {
				e.edges?.value && Array.isArray(e.edges.value) && (t?.pause(), e.edges.value = [...n], S(() => {
					t?.resume();
				}));
			}, { immediate: i }), O(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			J(() => t.minZoom, () => {
				t.minZoom && Eg(t.minZoom) && n.setMinZoom(t.minZoom);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.maxZoom, () => {
				t.maxZoom && Eg(t.maxZoom) && n.setMaxZoom(t.maxZoom);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.translateExtent, () => {
				t.translateExtent && Eg(t.translateExtent) && n.setTranslateExtent(t.translateExtent);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.nodeExtent, () => {
				t.nodeExtent && Eg(t.nodeExtent) && n.setNodeExtent(t.nodeExtent);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.applyDefault, () => {
				Eg(t.applyDefault) && (n.applyDefault.value = t.applyDefault);
			}, { immediate: !0 });
		}), r.run(() => {
			let e = async (e) => {
				let r = e;
				typeof t.autoConnect == "function" && (r = await t.autoConnect(e)), r !== !1 && n.addEdges([r]);
			};
			J(() => t.autoConnect, () => {
				Eg(t.autoConnect) && (n.autoConnect.value = t.autoConnect);
			}, { immediate: !0 }), J(n.autoConnect, (t, r, i) => {
				t ? n.onConnect(e) : n.hooks.value.connect.off(e), i(() => {
					n.hooks.value.connect.off(e);
				});
			}, { immediate: !0 });
		}), (() => {
			let e = [
				"id",
				"modelValue",
				"translateExtent",
				"nodeExtent",
				"edges",
				"nodes",
				"maxZoom",
				"minZoom",
				"applyDefault",
				"autoConnect"
			];
			for (let i of Object.keys(t)) {
				let a = i;
				if (!e.includes(a)) {
					let e = U(() => t[a]), i = n[a];
					y(i) && r.run(() => {
						J(e, (e) => {
							Eg(e) && (i.value = e);
						}, { immediate: !0 });
					});
				}
			}
		})();
	}), () => r.stop();
}
function i_() {
	return {
		edgesChange: $(),
		nodesChange: $(),
		nodeDoubleClick: $(),
		nodeClick: $(),
		nodeMouseEnter: $(),
		nodeMouseMove: $(),
		nodeMouseLeave: $(),
		nodeContextMenu: $(),
		nodeDragStart: $(),
		nodeDrag: $(),
		nodeDragStop: $(),
		nodesInitialized: $(),
		miniMapNodeClick: $(),
		miniMapNodeDoubleClick: $(),
		miniMapNodeMouseEnter: $(),
		miniMapNodeMouseMove: $(),
		miniMapNodeMouseLeave: $(),
		connect: $(),
		connectStart: $(),
		connectEnd: $(),
		clickConnectStart: $(),
		clickConnectEnd: $(),
		paneReady: $(),
		init: $(),
		move: $(),
		moveStart: $(),
		moveEnd: $(),
		selectionDragStart: $(),
		selectionDrag: $(),
		selectionDragStop: $(),
		selectionContextMenu: $(),
		selectionStart: $(),
		selectionEnd: $(),
		viewportChangeStart: $(),
		viewportChange: $(),
		viewportChangeEnd: $(),
		paneScroll: $(),
		paneClick: $(),
		paneContextMenu: $(),
		paneMouseEnter: $(),
		paneMouseMove: $(),
		paneMouseLeave: $(),
		edgeContextMenu: $(),
		edgeMouseEnter: $(),
		edgeMouseMove: $(),
		edgeMouseLeave: $(),
		edgeDoubleClick: $(),
		edgeClick: $(),
		edgeUpdateStart: $(),
		edgeUpdate: $(),
		edgeUpdateEnd: $(),
		updateNodeInternals: $(),
		error: $((e) => Sg(e.message))
	};
}
function a_(e, t) {
	let n = m();
	T(() => {
		for (let [n, i] of Object.entries(t.value)) i.setEmitter((t) => {
			e(n, t);
		}), Sc(i.removeEmitter), i.setHasEmitListeners(() => r(n)), Sc(i.removeHasEmitListeners);
	});
	function r(e) {
		let t = o_(e);
		return !!n?.vnode.props?.[t];
	}
}
function o_(e) {
	let [t, ...n] = e.split(":");
	return `on${t.replace(/(?:^|-)(\w)/g, (e, t) => t.toUpperCase())}${n.length ? `:${n.join(":")}` : ""}`;
}
function s_() {
	return {
		vueFlowRef: null,
		viewportRef: null,
		nodes: [],
		edges: [],
		connectionLookup: /* @__PURE__ */ new Map(),
		nodeTypes: {},
		edgeTypes: {},
		initialized: !1,
		dimensions: {
			width: 0,
			height: 0
		},
		viewport: {
			x: 0,
			y: 0,
			zoom: 1
		},
		d3Zoom: null,
		d3Selection: null,
		d3ZoomHandler: null,
		minZoom: .5,
		maxZoom: 2,
		translateExtent: [[-Infinity, -Infinity], [Infinity, Infinity]],
		nodeExtent: [[-Infinity, -Infinity], [Infinity, Infinity]],
		selectionMode: Fm.Full,
		paneDragging: !1,
		preventScrolling: !0,
		zoomOnScroll: !0,
		zoomOnPinch: !0,
		zoomOnDoubleClick: !0,
		panOnScroll: !1,
		panOnScrollSpeed: .5,
		panOnScrollMode: zm.Free,
		paneClickDistance: 0,
		panOnDrag: !0,
		edgeUpdaterRadius: 10,
		onlyRenderVisibleElements: !1,
		defaultViewport: {
			x: 0,
			y: 0,
			zoom: 1
		},
		nodesSelectionActive: !1,
		userSelectionActive: !1,
		userSelectionRect: null,
		defaultMarkerColor: "#b1b1b7",
		connectionLineStyle: {},
		connectionLineType: null,
		connectionLineOptions: {
			type: Im.Bezier,
			style: {}
		},
		connectionMode: Lm.Loose,
		connectionStartHandle: null,
		connectionEndHandle: null,
		connectionClickStartHandle: null,
		connectionPosition: {
			x: NaN,
			y: NaN
		},
		connectionRadius: 20,
		connectOnClick: !0,
		connectionStatus: null,
		isValidConnection: null,
		snapGrid: [15, 15],
		snapToGrid: !1,
		edgesUpdatable: !1,
		edgesFocusable: !0,
		nodesFocusable: !0,
		nodesConnectable: !0,
		nodesDraggable: !0,
		nodeDragThreshold: 1,
		elementsSelectable: !0,
		selectNodesOnDrag: !0,
		multiSelectionActive: !1,
		selectionKeyCode: "Shift",
		multiSelectionKeyCode: sg() ? "Meta" : "Control",
		zoomActivationKeyCode: sg() ? "Meta" : "Control",
		deleteKeyCode: "Backspace",
		panActivationKeyCode: "Space",
		hooks: i_(),
		applyDefault: !0,
		autoConnect: !1,
		fitViewOnInit: !1,
		fitViewOnInitDone: !1,
		noDragClassName: "nodrag",
		noWheelClassName: "nowheel",
		noPanClassName: "nopan",
		defaultEdgeOptions: void 0,
		elevateEdgesOnSelect: !1,
		elevateNodesOnSelect: !0,
		autoPanOnNodeDrag: !0,
		autoPanOnConnect: !0,
		autoPanSpeed: 15,
		disableKeyboardA11y: !1,
		ariaLiveMessage: ""
	};
}
var c_ = [
	"id",
	"vueFlowRef",
	"viewportRef",
	"initialized",
	"modelValue",
	"nodes",
	"edges",
	"maxZoom",
	"minZoom",
	"translateExtent",
	"hooks",
	"defaultEdgeOptions"
];
function l_(e, t, n) {
	let r = t_(e), i = (t) => {
		let n = t ?? [];
		e.hooks.updateNodeInternals.trigger(n);
	}, a = (t) => mh(t, e.nodes, e.edges), o = (t) => ph(t, e.nodes, e.edges), s = (t) => wh(t, e.edges), c = ({ id: t, type: n, nodeId: r }) => {
		let i = t ? `-${n}-${t}` : `-${n}`;
		return Array.from(e.connectionLookup.get(`${r}${i}`)?.values() ?? []);
	}, l = (e) => {
		if (e) return t.value.get(e);
	}, u = (e) => {
		if (e) return n.value.get(e);
	}, d = (t, n, r) => {
		let i = [];
		for (let e of t) {
			let t = {
				id: e.id,
				type: "position",
				dragging: r,
				from: e.from
			};
			if (n && (t.position = e.position, e.parentNode)) {
				let n = l(e.parentNode);
				t.position = {
					x: t.position.x - (n?.computedPosition?.x ?? 0),
					y: t.position.y - (n?.computedPosition?.y ?? 0)
				};
			}
			i.push(t);
		}
		i?.length && e.hooks.nodesChange.trigger(i);
	}, f = (t) => {
		if (!e.vueFlowRef) return;
		let n = e.vueFlowRef.querySelector(".vue-flow__transformationpane");
		if (!n) return;
		let i = window.getComputedStyle(n), { m22: a } = new window.DOMMatrixReadOnly(i.transform), o = [];
		for (let e of t) {
			let t = e, n = l(t.id);
			if (n) {
				let e = th(t.nodeElement);
				if (e.width && e.height && (n.dimensions.width !== e.width || n.dimensions.height !== e.height || t.forceUpdate)) {
					let r = t.nodeElement.getBoundingClientRect();
					n.dimensions = e, n.handleBounds.source = wg("source", t.nodeElement, r, a, n.id), n.handleBounds.target = wg("target", t.nodeElement, r, a, n.id), o.push({
						id: n.id,
						type: "dimensions",
						dimensions: e
					});
				}
			}
		}
		!e.fitViewOnInitDone && e.fitViewOnInit && r.value.fitView().then(() => {
			e.fitViewOnInitDone = !0;
		}), o.length && e.hooks.nodesChange.trigger(o);
	}, p = (r, i) => {
		let a = /* @__PURE__ */ new Set(), o = /* @__PURE__ */ new Set();
		for (let e of r) oh(e) ? a.add(e.id) : ah(e) && o.add(e.id);
		let s = Vh(t.value, a, !0), c = Vh(n.value, o);
		if (e.multiSelectionActive) {
			for (let e of a) s.push(Lh(e, i));
			for (let e of o) c.push(Lh(e, i));
		}
		s.length && e.hooks.nodesChange.trigger(s), c.length && e.hooks.edgesChange.trigger(c);
	}, m = (r) => {
		if (e.multiSelectionActive) {
			let t = r.map((e) => Lh(e.id, !0));
			e.hooks.nodesChange.trigger(t);
		} else e.hooks.nodesChange.trigger(Vh(t.value, new Set(r.map((e) => e.id)), !0)), e.hooks.edgesChange.trigger(Vh(n.value));
	}, h = (r) => {
		if (e.multiSelectionActive) {
			let t = r.map((e) => Lh(e.id, !0));
			e.hooks.edgesChange.trigger(t);
		} else e.hooks.edgesChange.trigger(Vh(n.value, new Set(r.map((e) => e.id)))), e.hooks.nodesChange.trigger(Vh(t.value, /* @__PURE__ */ new Set(), !0));
	}, g = (e) => {
		p(e, !0);
	}, _ = (t) => {
		let n = (t || e.nodes).map((e) => (e.selected = !1, Lh(e.id, !1)));
		e.hooks.nodesChange.trigger(n);
	}, v = (t) => {
		let n = (t || e.edges).map((e) => (e.selected = !1, Lh(e.id, !1)));
		e.hooks.edgesChange.trigger(n);
	}, y = (t) => {
		if (!t || !t.length) return p([], !1);
		let n = t.reduce((e, t) => {
			let n = Lh(t.id, !1);
			return oh(t) ? e.nodes.push(n) : e.edges.push(n), e;
		}, {
			nodes: [],
			edges: []
		});
		n.nodes.length && e.hooks.nodesChange.trigger(n.nodes), n.edges.length && e.hooks.edgesChange.trigger(n.edges);
	}, b = (t) => {
		var n;
		(n = e.d3Zoom) == null || n.scaleExtent([t, e.maxZoom]), e.minZoom = t;
	}, x = (t) => {
		var n;
		(n = e.d3Zoom) == null || n.scaleExtent([e.minZoom, t]), e.maxZoom = t;
	}, S = (t) => {
		var n;
		(n = e.d3Zoom) == null || n.translateExtent(t), e.translateExtent = t;
	}, C = (t) => {
		e.nodeExtent = t, i();
	}, w = (t) => {
		var n;
		(n = e.d3Zoom) == null || n.clickDistance(t);
	}, T = (t) => {
		e.nodesDraggable = t, e.nodesConnectable = t, e.elementsSelectable = t;
	}, E = (t) => {
		let n = t instanceof Function ? t(e.nodes) : t;
		(e.initialized || n.length) && (e.nodes = kg(n, l, e.hooks.error.trigger));
	}, D = (t) => {
		let r = t instanceof Function ? t(e.edges) : t;
		if (!e.initialized && !r.length) return;
		let i = Ng(r, e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges);
		jg(e.connectionLookup, n.value, i), e.edges = i;
	}, O = (t) => {
		let n = t instanceof Function ? t([...e.nodes, ...e.edges]) : t;
		(e.initialized || n.length) && (E(n.filter(oh)), D(n.filter(ah)));
	}, k = (t) => {
		let n = t instanceof Function ? t(e.nodes) : t;
		n = Array.isArray(n) ? n : [n];
		let r = kg(n, l, e.hooks.error.trigger), i = [];
		for (let e of r) i.push(Rh(e));
		i.length && e.hooks.nodesChange.trigger(i);
	}, A = (t) => {
		let n = t instanceof Function ? t(e.edges) : t;
		n = Array.isArray(n) ? n : [n];
		let r = Ng(n, e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges), i = [];
		for (let e of r) i.push(Rh(e));
		i.length && e.hooks.edgesChange.trigger(i);
	}, j = (t, n = !0, r = !1) => {
		let i = t instanceof Function ? t(e.nodes) : t, a = Array.isArray(i) ? i : [i], o = [], c = [];
		function u(e) {
			let t = s(e);
			for (let e of t) (!Eg(e.deletable) || e.deletable) && c.push(Bh(e.id, e.source, e.target, e.sourceHandle, e.targetHandle));
		}
		function d(t) {
			let r = [];
			for (let n of e.nodes) n.parentNode === t && r.push(n);
			if (r.length) {
				for (let e of r) o.push(zh(e.id));
				n && u(r);
				for (let e of r) d(e.id);
			}
		}
		for (let e of a) {
			let t = typeof e == "string" ? l(e) : e;
			t && (!Eg(t.deletable) || t.deletable) && (o.push(zh(t.id)), n && u([t]), r && d(t.id));
		}
		c.length && e.hooks.edgesChange.trigger(c), o.length && e.hooks.nodesChange.trigger(o);
	}, M = (t) => {
		let n = t instanceof Function ? t(e.edges) : t, r = Array.isArray(n) ? n : [n], i = [];
		for (let e of r) {
			let t = typeof e == "string" ? u(e) : e;
			t && (!Eg(t.deletable) || t.deletable) && i.push(Bh(typeof e == "string" ? e : e.id, t.source, t.target, t.sourceHandle, t.targetHandle));
		}
		e.hooks.edgesChange.trigger(i);
	}, N = (t, r, i = !0) => {
		let a = u(t.id);
		if (!a) return !1;
		let o = e.edges.indexOf(a), s = Og(t, r, a, i, e.hooks.error.trigger);
		if (s) {
			let [t] = Ng([s], e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges);
			return e.edges = e.edges.map((e, n) => n === o ? t : e), jg(e.connectionLookup, n.value, [t]), t;
		}
		return !1;
	}, P = (e, t, n = { replace: !1 }) => {
		let r = u(e);
		if (!r) return;
		let i = typeof t == "function" ? t(r) : t;
		r.data = n.replace ? i : {
			...r.data,
			...i
		};
	}, F = (t) => Ih(t, e.nodes), I = (t) => {
		let r = Ih(t, e.edges);
		return jg(e.connectionLookup, n.value, r), r;
	}, L = (t, n, r = { replace: !1 }) => {
		let i = l(t);
		if (!i) return;
		let a = typeof n == "function" ? n(i) : n;
		r.replace ? e.nodes.splice(e.nodes.indexOf(i), 1, a) : Object.assign(i, a);
	}, R = (e, t, n = { replace: !1 }) => {
		let r = l(e);
		if (!r) return;
		let i = typeof t == "function" ? t(r) : t;
		r.data = n.replace ? i : {
			...r.data,
			...i
		};
	}, z = (t, n, r = !1) => {
		r ? e.connectionClickStartHandle = t : e.connectionStartHandle = t, e.connectionEndHandle = null, e.connectionStatus = null, n && (e.connectionPosition = n);
	}, B = (t, n = null, r = null) => {
		e.connectionStartHandle && (e.connectionPosition = t, e.connectionEndHandle = n, e.connectionStatus = r);
	}, V = (t, n) => {
		e.connectionPosition = {
			x: NaN,
			y: NaN
		}, e.connectionEndHandle = null, e.connectionStatus = null, n ? e.connectionClickStartHandle = null : e.connectionStartHandle = null;
	}, H = (e) => {
		let t = lh(e), n = t ? null : sh(e) ? e : l(e.id);
		return !t && !n ? [
			null,
			null,
			t
		] : [
			t ? e : $m(n),
			n,
			t
		];
	}, U = (t, n = !0, r = e.nodes) => {
		let [i, a, o] = H(t);
		if (!i) return [];
		let s = [];
		for (let t of r || e.nodes) {
			if (!o && (t.id === a.id || !t.computedPosition)) continue;
			let e = $m(t), r = eh(e, i);
			(n && r > 0 || r >= e.width * e.height || r >= Number(i.width) * Number(i.height)) && s.push(t);
		}
		return s;
	}, ee = (e, t, n = !0) => {
		let [r] = H(e);
		if (!r) return !1;
		let i = eh(r, t);
		return n && i > 0 || i >= Number(r.width) * Number(r.height);
	}, W = (t) => {
		let { viewport: n, dimensions: r, d3Zoom: i, d3Selection: a, translateExtent: o } = e;
		if (!i || !a || !t.x && !t.y) return !1;
		let s = Tm.translate(n.x + t.x, n.y + t.y).scale(n.zoom), c = [[0, 0], [r.width, r.height]], l = i.constrain()(s, c, o), u = e.viewport.x !== l.x || e.viewport.y !== l.y || e.viewport.zoom !== l.k;
		return i.transform(a, l), u;
	}, G = (t) => {
		let n = t instanceof Function ? t(e) : t, r = [
			"d3Zoom",
			"d3Selection",
			"d3ZoomHandler",
			"viewportRef",
			"vueFlowRef",
			"dimensions",
			"hooks"
		];
		Eg(n.defaultEdgeOptions) && (e.defaultEdgeOptions = n.defaultEdgeOptions);
		let i = n.modelValue || n.nodes || n.edges ? [] : void 0;
		i && (n.modelValue && i.push(...n.modelValue), n.nodes && i.push(...n.nodes), n.edges && i.push(...n.edges), O(i));
		let a = () => {
			Eg(n.maxZoom) && x(n.maxZoom), Eg(n.minZoom) && b(n.minZoom), Eg(n.translateExtent) && S(n.translateExtent);
		};
		for (let t of Object.keys(n)) {
			let i = t, a = n[i];
			![...c_, ...r].includes(i) && Eg(a) && (e[i] = a);
		}
		Lc(() => e.d3Zoom).not.toBeNull().then(a), e.initialized ||= !0;
	};
	return {
		updateNodePositions: d,
		updateNodeDimensions: f,
		setElements: O,
		setNodes: E,
		setEdges: D,
		addNodes: k,
		addEdges: A,
		removeNodes: j,
		removeEdges: M,
		findNode: l,
		findEdge: u,
		updateEdge: N,
		updateEdgeData: P,
		updateNode: L,
		updateNodeData: R,
		applyEdgeChanges: I,
		applyNodeChanges: F,
		addSelectedElements: g,
		addSelectedNodes: m,
		addSelectedEdges: h,
		setMinZoom: b,
		setMaxZoom: x,
		setTranslateExtent: S,
		setNodeExtent: C,
		setPaneClickDistance: w,
		removeSelectedElements: y,
		removeSelectedNodes: _,
		removeSelectedEdges: v,
		startConnection: z,
		updateConnection: B,
		endConnection: V,
		setInteractive: T,
		setState: G,
		getIntersectingNodes: U,
		getIncomers: a,
		getOutgoers: o,
		getConnectedEdges: s,
		getHandleConnections: c,
		isNodeIntersecting: ee,
		panBy: W,
		fitView: (e) => r.value.fitView(e),
		zoomIn: (e) => r.value.zoomIn(e),
		zoomOut: (e) => r.value.zoomOut(e),
		zoomTo: (e, t) => r.value.zoomTo(e, t),
		setViewport: (e, t) => r.value.setViewport(e, t),
		setTransform: (e, t) => r.value.setTransform(e, t),
		getViewport: () => r.value.getViewport(),
		getTransform: () => r.value.getTransform(),
		setCenter: (e, t, n) => r.value.setCenter(e, t, n),
		fitBounds: (e, t) => r.value.fitBounds(e, t),
		project: (e) => r.value.project(e),
		screenToFlowCoordinate: (e) => r.value.screenToFlowCoordinate(e),
		flowToScreenCoordinate: (e) => r.value.flowToScreenCoordinate(e),
		toObject: () => {
			let t = [], n = [];
			for (let n of e.nodes) {
				let { computedPosition: e, handleBounds: r, selected: i, dimensions: a, isParent: o, resizing: s, dragging: c, events: l, ...u } = n;
				t.push(u);
			}
			for (let t of e.edges) {
				let { selected: e, sourceNode: r, targetNode: i, events: a, ...o } = t;
				n.push(o);
			}
			return JSON.parse(JSON.stringify({
				nodes: t,
				edges: n,
				position: [e.viewport.x, e.viewport.y],
				zoom: e.viewport.zoom,
				viewport: e.viewport
			}));
		},
		fromObject: (t) => new Promise((n) => {
			let { nodes: i, edges: a, position: o, zoom: s, viewport: c } = t;
			i && E(i), a && D(a);
			let [l, u] = c?.x && c?.y ? [c.x, c.y] : o ?? [null, null];
			if (l && u) {
				let t = c?.zoom || s || e.viewport.zoom;
				return Lc(() => r.value.viewportInitialized).toBe(!0).then(() => {
					r.value.setViewport({
						x: l,
						y: u,
						zoom: t
					}).then(() => {
						n(!0);
					});
				});
			}
			n(!0);
		}),
		updateNodeInternals: i,
		viewportHelper: r,
		$reset: () => {
			let t = s_();
			if (e.edges = [], e.nodes = [], e.d3Zoom && e.d3Selection) {
				let n = Tm.translate(t.defaultViewport.x ?? 0, t.defaultViewport.y ?? 0).scale(nh(t.defaultViewport.zoom ?? 1, t.minZoom, t.maxZoom)), r = e.viewportRef.getBoundingClientRect(), i = [[0, 0], [r.width, r.height]], a = e.d3Zoom.constrain()(n, i, t.translateExtent);
				e.d3Zoom.transform(e.d3Selection, a);
			}
			G(t);
		},
		$destroy: () => {}
	};
}
var u_ = [
	"data-id",
	"data-handleid",
	"data-nodeid",
	"data-handlepos"
], d_ = /* @__PURE__ */ f({
	name: "Handle",
	compatConfig: { MODE: 3 },
	props: {
		id: { default: null },
		type: {},
		position: { default: () => Q.Top },
		isValidConnection: { type: Function },
		connectable: {
			type: [
				Boolean,
				Number,
				String,
				Function
			],
			default: void 0
		},
		connectableStart: {
			type: Boolean,
			default: !0
		},
		connectableEnd: {
			type: Boolean,
			default: !0
		}
	},
	setup(e, { expose: t }) {
		let n = c(e, [
			"position",
			"connectable",
			"connectableStart",
			"connectableEnd",
			"id"
		]), i = U(() => n.type ?? "source"), a = U(() => n.isValidConnection ?? null), { id: s, connectionStartHandle: l, connectionClickStartHandle: u, connectionEndHandle: d, vueFlowRef: f, nodesConnectable: p, noDragClassName: m, noPanClassName: h } = J_(), { id: g, node: _, nodeEl: v, connectedEdges: y } = qg(), b = P(), x = U(() => e.connectableStart === void 0 || e.connectableStart), S = U(() => e.connectableEnd === void 0 || e.connectableEnd), w = U(() => l.value?.nodeId === g && l.value?.id === e.id && l.value?.type === i.value || d.value?.nodeId === g && d.value?.id === e.id && d.value?.type === i.value), T = U(() => u.value?.nodeId === g && u.value?.id === e.id && u.value?.type === i.value), { handlePointerDown: E, handleClick: O } = Gg({
			nodeId: g,
			handleId: e.id,
			isValidConnection: a,
			type: i
		}), k = r(() => typeof e.connectable == "string" && e.connectable === "single" ? !y.value.some((t) => {
			let n = t[`${i.value}Handle`];
			return t[i.value] === g ? !n || n === e.id : !1;
		}) : typeof e.connectable == "number" ? y.value.filter((t) => {
			let n = t[`${i.value}Handle`];
			return t[i.value] === g ? !n || n === e.id : !1;
		}).length < e.connectable : typeof e.connectable == "function" ? e.connectable(_, y.value) : Eg(e.connectable) ? e.connectable : p.value);
		D(() => {
			if (!_.dimensions.width || !_.dimensions.height) return;
			let t = _.handleBounds[i.value]?.find((t) => t.id === e.id);
			if (!f.value || t) return;
			let n = f.value.querySelector(".vue-flow__transformationpane");
			if (!v.value || !b.value || !n || !e.id) return;
			let r = v.value.getBoundingClientRect(), a = b.value.getBoundingClientRect(), o = window.getComputedStyle(n), { m22: s } = new window.DOMMatrixReadOnly(o.transform), c = {
				id: e.id,
				position: e.position,
				x: (a.left - r.left) / s,
				y: (a.top - r.top) / s,
				type: i.value,
				nodeId: g,
				...th(b.value)
			};
			_.handleBounds[i.value] = [..._.handleBounds[i.value] ?? [], c];
		});
		function j(e) {
			let t = ig(e);
			k.value && x.value && (t && e.button === 0 || !t) && E(e);
		}
		function M(e) {
			g && (u.value || x.value) && k.value && O(e);
		}
		return t({
			handleClick: O,
			handlePointerDown: E,
			onClick: M,
			onPointerDown: j
		}), (t, n) => (A(), o("div", {
			ref_key: "handle",
			ref: b,
			"data-id": `${K(s)}-${K(g)}-${e.id}-${i.value}`,
			"data-handleid": e.id,
			"data-nodeid": K(g),
			"data-handlepos": t.position,
			class: C(["vue-flow__handle", [
				`vue-flow__handle-${t.position}`,
				`vue-flow__handle-${e.id}`,
				K(m),
				K(h),
				i.value,
				{
					connectable: k.value,
					connecting: T.value,
					connectablestart: x.value,
					connectableend: S.value,
					connectionindicator: k.value && (x.value && !w.value || S.value && w.value)
				}
			]]),
			onMousedown: j,
			onTouchstartPassive: j,
			onClick: M
		}, [I(t.$slots, "default", { id: t.id })], 42, u_));
	}
}), f_ = function({ sourcePosition: t = Q.Bottom, targetPosition: n = Q.Top, label: r, connectable: i = !0, isValidTargetPos: a, isValidSourcePos: o, data: s }) {
	let c = s.label ?? r;
	return [
		g(d_, {
			type: "target",
			position: n,
			connectable: i,
			isValidConnection: a
		}),
		typeof c != "string" && c ? g(c) : g(e, [c]),
		g(d_, {
			type: "source",
			position: t,
			connectable: i,
			isValidConnection: o
		})
	];
};
f_.props = [
	"sourcePosition",
	"targetPosition",
	"label",
	"isValidTargetPos",
	"isValidSourcePos",
	"connectable",
	"data"
], f_.inheritAttrs = !1, f_.compatConfig = { MODE: 3 };
var p_ = f_, m_ = function({ targetPosition: t = Q.Top, label: n, connectable: r = !0, isValidTargetPos: i, data: a }) {
	let o = a.label ?? n;
	return [g(d_, {
		type: "target",
		position: t,
		connectable: r,
		isValidConnection: i
	}), typeof o != "string" && o ? g(o) : g(e, [o])];
};
m_.props = [
	"targetPosition",
	"label",
	"isValidTargetPos",
	"connectable",
	"data"
], m_.inheritAttrs = !1, m_.compatConfig = { MODE: 3 };
var h_ = m_, g_ = function({ sourcePosition: t = Q.Bottom, label: n, connectable: r = !0, isValidSourcePos: i, data: a }) {
	let o = a.label ?? n;
	return [typeof o != "string" && o ? g(o) : g(e, [o]), g(d_, {
		type: "source",
		position: t,
		connectable: r,
		isValidConnection: i
	})];
};
g_.props = [
	"sourcePosition",
	"label",
	"isValidSourcePos",
	"connectable",
	"data"
], g_.inheritAttrs = !1, g_.compatConfig = { MODE: 3 };
var __ = g_, v_ = ["transform"], y_ = [
	"width",
	"height",
	"x",
	"y",
	"rx",
	"ry"
], b_ = ["y"], x_ = /* @__PURE__ */ f({
	name: "EdgeText",
	compatConfig: { MODE: 3 },
	props: {
		x: {},
		y: {},
		label: {},
		labelStyle: { default: () => ({}) },
		labelShowBg: {
			type: Boolean,
			default: !0
		},
		labelBgStyle: { default: () => ({}) },
		labelBgPadding: { default: () => [2, 4] },
		labelBgBorderRadius: { default: 2 }
	},
	setup(t) {
		let n = P({
			x: 0,
			y: 0,
			width: 0,
			height: 0
		}), c = P(null), u = r(() => `translate(${t.x - n.value.width / 2} ${t.y - n.value.height / 2})`);
		D(d), J([
			() => t.x,
			() => t.y,
			c,
			() => t.label
		], d);
		function d() {
			if (!c.value) return;
			let e = c.value.getBBox();
			(e.width !== n.value.width || e.height !== n.value.height) && (n.value = e);
		}
		return (t, r) => (A(), o("g", {
			transform: u.value,
			class: "vue-flow__edge-textwrapper"
		}, [t.labelShowBg ? (A(), o("rect", {
			key: 0,
			class: "vue-flow__edge-textbg",
			width: `${n.value.width + 2 * t.labelBgPadding[0]}px`,
			height: `${n.value.height + 2 * t.labelBgPadding[1]}px`,
			x: -t.labelBgPadding[0],
			y: -t.labelBgPadding[1],
			style: w(t.labelBgStyle),
			rx: t.labelBgBorderRadius,
			ry: t.labelBgBorderRadius
		}, null, 12, y_)) : a("", !0), s("text", x(t.$attrs, {
			ref_key: "el",
			ref: c,
			class: "vue-flow__edge-text",
			y: n.value.height / 2,
			dy: "0.3em",
			style: t.labelStyle
		}), [I(t.$slots, "default", {}, () => [typeof t.label == "string" ? (A(), o(e, { key: 1 }, [l(V(t.label), 1)], 64)) : (A(), i(R(t.label), { key: 0 }))])], 16, b_)], 8, v_));
	}
}), S_ = [
	"id",
	"d",
	"marker-end",
	"marker-start"
], C_ = ["d", "stroke-width"], w_ = /* @__PURE__ */ f({
	name: "BaseEdge",
	inheritAttrs: !1,
	compatConfig: { MODE: 3 },
	props: {
		id: {},
		labelX: {},
		labelY: {},
		path: {},
		label: {},
		markerStart: {},
		markerEnd: {},
		interactionWidth: { default: 20 },
		labelStyle: {},
		labelShowBg: { type: Boolean },
		labelBgStyle: {},
		labelBgPadding: {},
		labelBgBorderRadius: {}
	},
	setup(t, { expose: n }) {
		let r = P(null), c = P(null), l = P(null), u = te();
		return n({
			pathEl: r,
			interactionEl: c,
			labelEl: l
		}), (t, n) => (A(), o(e, null, [
			s("path", x(K(u), {
				id: t.id,
				ref_key: "pathEl",
				ref: r,
				d: t.path,
				class: "vue-flow__edge-path",
				"marker-end": t.markerEnd,
				"marker-start": t.markerStart
			}), null, 16, S_),
			t.interactionWidth ? (A(), o("path", {
				key: 0,
				ref_key: "interactionEl",
				ref: c,
				fill: "none",
				d: t.path,
				"stroke-width": t.interactionWidth,
				"stroke-opacity": 0,
				class: "vue-flow__edge-interaction"
			}, null, 8, C_)) : a("", !0),
			t.label && t.labelX && t.labelY ? (A(), i(x_, {
				key: 1,
				ref_key: "labelEl",
				ref: l,
				x: t.labelX,
				y: t.labelY,
				label: t.label,
				"label-show-bg": t.labelShowBg,
				"label-bg-style": t.labelBgStyle,
				"label-bg-padding": t.labelBgPadding,
				"label-bg-border-radius": t.labelBgBorderRadius,
				"label-style": t.labelStyle
			}, null, 8, [
				"x",
				"y",
				"label",
				"label-show-bg",
				"label-bg-style",
				"label-bg-padding",
				"label-bg-border-radius",
				"label-style"
			])) : a("", !0)
		], 64));
	}
});
function T_({ sourceX: e, sourceY: t, targetX: n, targetY: r }) {
	let i = Math.abs(n - e) / 2, a = n < e ? n + i : n - i, o = Math.abs(r - t) / 2;
	return [
		a,
		r < t ? r + o : r - o,
		i,
		o
	];
}
function E_({ sourceX: e, sourceY: t, targetX: n, targetY: r, sourceControlX: i, sourceControlY: a, targetControlX: o, targetControlY: s }) {
	let c = e * .125 + i * .375 + o * .375 + n * .125, l = t * .125 + a * .375 + s * .375 + r * .125;
	return [
		c,
		l,
		Math.abs(c - e),
		Math.abs(l - t)
	];
}
function D_(e, t) {
	return e >= 0 ? .5 * e : t * 25 * Math.sqrt(-e);
}
function O_({ pos: e, x1: t, y1: n, x2: r, y2: i, c: a }) {
	let o, s;
	switch (e) {
		case Q.Left:
			o = t - D_(t - r, a), s = n;
			break;
		case Q.Right:
			o = t + D_(r - t, a), s = n;
			break;
		case Q.Top:
			o = t, s = n - D_(n - i, a);
			break;
		case Q.Bottom: o = t, s = n + D_(i - n, a);
	}
	return [o, s];
}
function k_(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Q.Bottom, targetX: i, targetY: a, targetPosition: o = Q.Top, curvature: s = .25 } = e, [c, l] = O_({
		pos: r,
		x1: t,
		y1: n,
		x2: i,
		y2: a,
		c: s
	}), [u, d] = O_({
		pos: o,
		x1: i,
		y1: a,
		x2: t,
		y2: n,
		c: s
	}), [f, p, m, h] = E_({
		sourceX: t,
		sourceY: n,
		targetX: i,
		targetY: a,
		sourceControlX: c,
		sourceControlY: l,
		targetControlX: u,
		targetControlY: d
	});
	return [
		`M${t},${n} C${c},${l} ${u},${d} ${i},${a}`,
		f,
		p,
		m,
		h
	];
}
function A_({ pos: e, x1: t, y1: n, x2: r, y2: i }) {
	let a, o;
	switch (e) {
		case Q.Left:
		case Q.Right:
			a = .5 * (t + r), o = n;
			break;
		case Q.Top:
		case Q.Bottom: a = t, o = .5 * (n + i);
	}
	return [a, o];
}
function j_(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Q.Bottom, targetX: i, targetY: a, targetPosition: o = Q.Top } = e, [s, c] = A_({
		pos: r,
		x1: t,
		y1: n,
		x2: i,
		y2: a
	}), [l, u] = A_({
		pos: o,
		x1: i,
		y1: a,
		x2: t,
		y2: n
	}), [d, f, p, m] = E_({
		sourceX: t,
		sourceY: n,
		targetX: i,
		targetY: a,
		sourceControlX: s,
		sourceControlY: c,
		targetControlX: l,
		targetControlY: u
	});
	return [
		`M${t},${n} C${s},${c} ${l},${u} ${i},${a}`,
		d,
		f,
		p,
		m
	];
}
var M_ = {
	[Q.Left]: {
		x: -1,
		y: 0
	},
	[Q.Right]: {
		x: 1,
		y: 0
	},
	[Q.Top]: {
		x: 0,
		y: -1
	},
	[Q.Bottom]: {
		x: 0,
		y: 1
	}
};
function N_({ source: e, sourcePosition: t = Q.Bottom, target: n }) {
	return t === Q.Left || t === Q.Right ? e.x < n.x ? {
		x: 1,
		y: 0
	} : {
		x: -1,
		y: 0
	} : e.y < n.y ? {
		x: 0,
		y: 1
	} : {
		x: 0,
		y: -1
	};
}
function P_(e, t) {
	return Math.sqrt((t.x - e.x) ** 2 + (t.y - e.y) ** 2);
}
function F_({ source: e, sourcePosition: t = Q.Bottom, target: n, targetPosition: r = Q.Top, center: i, offset: a }) {
	let o = M_[t], s = M_[r], c = {
		x: e.x + o.x * a,
		y: e.y + o.y * a
	}, l = {
		x: n.x + s.x * a,
		y: n.y + s.y * a
	}, u = N_({
		source: c,
		sourcePosition: t,
		target: l
	}), d = u.x === 0 ? "y" : "x", f = u[d], p, m, h, g = {
		x: 0,
		y: 0
	}, _ = {
		x: 0,
		y: 0
	}, [v, y, b, x] = T_({
		sourceX: e.x,
		sourceY: e.y,
		targetX: n.x,
		targetY: n.y
	});
	if (o[d] * s[d] === -1) {
		m = i.x ?? v, h = i.y ?? y;
		let e = [{
			x: m,
			y: c.y
		}, {
			x: m,
			y: l.y
		}], t = [{
			x: c.x,
			y: h
		}, {
			x: l.x,
			y: h
		}];
		p = o[d] === f ? d === "x" ? e : t : d === "x" ? t : e;
	} else {
		let i = [{
			x: c.x,
			y: l.y
		}], u = [{
			x: l.x,
			y: c.y
		}];
		if (p = d === "x" ? o.x === f ? u : i : o.y === f ? i : u, t === r) {
			let t = Math.abs(e[d] - n[d]);
			if (t <= a) {
				let r = Math.min(a - 1, a - t);
				o[d] === f ? g[d] = (c[d] > e[d] ? -1 : 1) * r : _[d] = (l[d] > n[d] ? -1 : 1) * r;
			}
		}
		if (t !== r) {
			let e = d === "x" ? "y" : "x", t = o[d] === s[e], n = c[e] > l[e], r = c[e] < l[e];
			(o[d] === 1 && (!t && n || t && r) || o[d] !== 1 && (!t && r || t && n)) && (p = d === "x" ? i : u);
		}
		let v = {
			x: c.x + g.x,
			y: c.y + g.y
		}, y = {
			x: l.x + _.x,
			y: l.y + _.y
		};
		Math.max(Math.abs(v.x - p[0].x), Math.abs(y.x - p[0].x)) >= Math.max(Math.abs(v.y - p[0].y), Math.abs(y.y - p[0].y)) ? (m = (v.x + y.x) / 2, h = p[0].y) : (m = p[0].x, h = (v.y + y.y) / 2);
	}
	return [
		[
			e,
			{
				x: c.x + g.x,
				y: c.y + g.y
			},
			...p,
			{
				x: l.x + _.x,
				y: l.y + _.y
			},
			n
		],
		m,
		h,
		b,
		x
	];
}
function I_(e, t, n, r) {
	let i = Math.min(P_(e, t) / 2, P_(t, n) / 2, r), { x: a, y: o } = t;
	if (e.x === a && a === n.x || e.y === o && o === n.y) return `L${a} ${o}`;
	if (e.y === o) {
		let t = e.x < n.x ? -1 : 1, r = e.y < n.y ? 1 : -1;
		return `L ${a + i * t},${o}Q ${a},${o} ${a},${o + i * r}`;
	}
	let s = e.x < n.x ? 1 : -1;
	return `L ${a},${o + i * (e.y < n.y ? -1 : 1)}Q ${a},${o} ${a + i * s},${o}`;
}
function L_(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Q.Bottom, targetX: i, targetY: a, targetPosition: o = Q.Top, borderRadius: s = 5, centerX: c, centerY: l, offset: u = 20 } = e, [d, f, p, m, h] = F_({
		source: {
			x: t,
			y: n
		},
		sourcePosition: r,
		target: {
			x: i,
			y: a
		},
		targetPosition: o,
		center: {
			x: c,
			y: l
		},
		offset: u
	});
	return [
		d.reduce((e, t, n) => {
			let r;
			return r = n > 0 && n < d.length - 1 ? I_(d[n - 1], t, d[n + 1], s) : `${n === 0 ? "M" : "L"}${t.x} ${t.y}`, e += r, e;
		}, ""),
		f,
		p,
		m,
		h
	];
}
function R_(e) {
	let { sourceX: t, sourceY: n, targetX: r, targetY: i } = e, [a, o, s, c] = T_({
		sourceX: t,
		sourceY: n,
		targetX: r,
		targetY: i
	});
	return [
		`M ${t},${n}L ${r},${i}`,
		a,
		o,
		s,
		c
	];
}
var z_ = f({
	name: "StraightEdge",
	props: [
		"label",
		"labelStyle",
		"labelShowBg",
		"labelBgStyle",
		"labelBgPadding",
		"labelBgBorderRadius",
		"sourceY",
		"sourceX",
		"targetX",
		"targetY",
		"markerEnd",
		"markerStart",
		"interactionWidth"
	],
	compatConfig: { MODE: 3 },
	setup(e, { attrs: t }) {
		return () => {
			let [n, r, i] = R_(e);
			return g(w_, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), B_ = f({
	name: "SmoothStepEdge",
	props: [
		"sourcePosition",
		"targetPosition",
		"label",
		"labelStyle",
		"labelShowBg",
		"labelBgStyle",
		"labelBgPadding",
		"labelBgBorderRadius",
		"sourceY",
		"sourceX",
		"targetX",
		"targetY",
		"borderRadius",
		"markerEnd",
		"markerStart",
		"interactionWidth",
		"offset"
	],
	compatConfig: { MODE: 3 },
	setup(e, { attrs: t }) {
		return () => {
			let [n, r, i] = L_({
				...e,
				sourcePosition: e.sourcePosition ?? Q.Bottom,
				targetPosition: e.targetPosition ?? Q.Top
			});
			return g(w_, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), V_ = f({
	name: "StepEdge",
	props: [
		"sourcePosition",
		"targetPosition",
		"label",
		"labelStyle",
		"labelShowBg",
		"labelBgStyle",
		"labelBgPadding",
		"labelBgBorderRadius",
		"sourceY",
		"sourceX",
		"targetX",
		"targetY",
		"markerEnd",
		"markerStart",
		"interactionWidth"
	],
	setup(e, { attrs: t }) {
		return () => g(B_, {
			...e,
			...t,
			borderRadius: 0
		});
	}
}), H_ = f({
	name: "BezierEdge",
	props: [
		"sourcePosition",
		"targetPosition",
		"label",
		"labelStyle",
		"labelShowBg",
		"labelBgStyle",
		"labelBgPadding",
		"labelBgBorderRadius",
		"sourceY",
		"sourceX",
		"targetX",
		"targetY",
		"curvature",
		"markerEnd",
		"markerStart",
		"interactionWidth"
	],
	compatConfig: { MODE: 3 },
	setup(e, { attrs: t }) {
		return () => {
			let [n, r, i] = k_({
				...e,
				sourcePosition: e.sourcePosition ?? Q.Bottom,
				targetPosition: e.targetPosition ?? Q.Top
			});
			return g(w_, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), U_ = f({
	name: "SimpleBezierEdge",
	props: [
		"sourcePosition",
		"targetPosition",
		"label",
		"labelStyle",
		"labelShowBg",
		"labelBgStyle",
		"labelBgPadding",
		"labelBgBorderRadius",
		"sourceY",
		"sourceX",
		"targetX",
		"targetY",
		"markerEnd",
		"markerStart",
		"interactionWidth"
	],
	compatConfig: { MODE: 3 },
	setup(e, { attrs: t }) {
		return () => {
			let [n, r, i] = j_({
				...e,
				sourcePosition: e.sourcePosition ?? Q.Bottom,
				targetPosition: e.targetPosition ?? Q.Top
			});
			return g(w_, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), W_ = {
	input: __,
	default: p_,
	output: h_
}, G_ = {
	default: H_,
	straight: z_,
	step: V_,
	smoothstep: B_,
	simplebezier: U_
};
function K_(e, t, n) {
	let i = r(() => (e) => t.value.get(e)), a = r(() => (e) => n.value.get(e)), o = r(() => {
		let t = {
			...G_,
			...e.edgeTypes
		}, n = Object.keys(t);
		for (let r of e.edges) r.type && !n.includes(r.type) && (t[r.type] = r.type);
		return t;
	}), s = r(() => {
		let t = {
			...W_,
			...e.nodeTypes
		}, n = Object.keys(t);
		for (let r of e.nodes) r.type && !n.includes(r.type) && (t[r.type] = r.type);
		return t;
	}), c = r(() => e.onlyRenderVisibleElements ? Ch(e.nodes, {
		x: 0,
		y: 0,
		width: e.dimensions.width,
		height: e.dimensions.height
	}, e.viewport, !0) : e.nodes), l = r(() => {
		if (e.onlyRenderVisibleElements) {
			let n = [];
			for (let r of e.edges) {
				let i = t.value.get(r.source), a = t.value.get(r.target);
				$h({
					sourcePos: i.computedPosition || {
						x: 0,
						y: 0
					},
					targetPos: a.computedPosition || {
						x: 0,
						y: 0
					},
					sourceWidth: i.dimensions.width,
					sourceHeight: i.dimensions.height,
					targetWidth: a.dimensions.width,
					targetHeight: a.dimensions.height,
					width: e.dimensions.width,
					height: e.dimensions.height,
					viewport: e.viewport
				}) && n.push(r);
			}
			return n;
		}
		return e.edges;
	}), u = r(() => [...c.value, ...l.value]), d = r(() => {
		let t = [];
		for (let n of e.nodes) n.selected && t.push(n);
		return t;
	}), f = r(() => {
		let t = [];
		for (let n of e.edges) n.selected && t.push(n);
		return t;
	}), p = r(() => [...d.value, ...f.value]), m = r(() => {
		let t = [];
		for (let n of e.nodes) n.dimensions.width && n.dimensions.height && n.handleBounds !== void 0 && t.push(n);
		return t;
	});
	return {
		getNode: i,
		getEdge: a,
		getElements: u,
		getEdgeTypes: o,
		getNodeTypes: s,
		getEdges: l,
		getNodes: c,
		getSelectedElements: p,
		getSelectedNodes: d,
		getSelectedEdges: f,
		getNodesInitialized: m,
		areNodesInitialized: r(() => c.value.length > 0 && m.value.length === c.value.length)
	};
}
var q_ = class e {
	constructor() {
		this.currentId = 0, this.flows = /* @__PURE__ */ new Map();
	}
	static getInstance() {
		let t = m()?.appContext.app, n = t?.config.globalProperties.$vueFlowStorage ?? e.instance;
		return e.instance = n ?? new e(), t && (t.config.globalProperties.$vueFlowStorage = e.instance), e.instance;
	}
	set(e, t) {
		return this.flows.set(e, t);
	}
	get(e) {
		return this.flows.get(e);
	}
	remove(e) {
		return this.flows.delete(e);
	}
	create(e, t) {
		let n = s_(), i = M(n), a = {};
		for (let [e, t] of Object.entries(i.hooks)) {
			let n = `on${e.charAt(0).toUpperCase() + e.slice(1)}`;
			a[n] = t.on;
		}
		let o = {};
		for (let [e, t] of Object.entries(i.hooks)) o[e] = t.trigger;
		let s = r(() => {
			let e = /* @__PURE__ */ new Map();
			for (let t of i.nodes) e.set(t.id, t);
			return e;
		}), c = r(() => {
			let e = /* @__PURE__ */ new Map();
			for (let t of i.edges) e.set(t.id, t);
			return e;
		}), l = K_(i, s, c), u = l_(i, s, c);
		u.setState({
			...i,
			...t
		});
		let d = {
			...a,
			...l,
			...u,
			...Fc(i),
			nodeLookup: s,
			edgeLookup: c,
			emits: o,
			id: e,
			vueFlowVersion: "1.48.2",
			$destroy: () => {
				this.remove(e);
			}
		};
		return this.set(e, d), d;
	}
	getId() {
		return `vue-flow-${this.currentId++}`;
	}
};
function J_(e) {
	let t = q_.getInstance(), n = h(), r = typeof e == "object", i = r ? e : { id: e }, a = i.id, o = a ?? n?.vueFlowId, s;
	if (n) {
		let e = _(Pg, null);
		e == null || o && e.id !== o || (s = e);
	}
	if (s || o && (s = t.get(o)), !s || o && s.id !== o) {
		let e = a ?? t.getId(), r = t.create(e, i);
		s = r, (n ?? p(!0)).run(() => {
			J(r.applyDefault, (e, t, n) => {
				let i = (e) => {
					r.applyNodeChanges(e);
				}, a = (e) => {
					r.applyEdgeChanges(e);
				};
				e ? (r.onNodesChange(i), r.onEdgesChange(a)) : (r.hooks.value.nodesChange.off(i), r.hooks.value.edgesChange.off(a)), n(() => {
					r.hooks.value.nodesChange.off(i), r.hooks.value.edgesChange.off(a);
				});
			}, { immediate: !0 }), Sc(() => {
				if (s) {
					let e = t.get(s.id);
					e ? e.$destroy() : Sg(`No store instance found for id ${s.id} in storage.`);
				}
			});
		});
	} else r && s.setState(i);
	return n && (j(Pg, s), n.vueFlowId = s.id), r && m()?.type.name !== "VueFlow" && s.emits.error(new rg(tg.USEVUEFLOW_OPTIONS)), s;
}
function Y_(e) {
	let { emits: t, dimensions: n } = J_(), r;
	D(() => {
		let i = () => {
			var r;
			if (!e.value || !((r = e.value).checkVisibility?.call(r) ?? !0)) return;
			let i = th(e.value);
			(i.width === 0 || i.height === 0) && t.error(new rg(tg.MISSING_VIEWPORT_DIMENSIONS)), n.value = {
				width: i.width || 500,
				height: i.height || 500
			};
		};
		i(), window.addEventListener("resize", i), e.value && (r = new ResizeObserver(() => i()), r.observe(e.value)), E(() => {
			window.removeEventListener("resize", i), r && e.value && r.unobserve(e.value);
		});
	});
}
var X_ = /* @__PURE__ */ f({
	name: "UserSelection",
	compatConfig: { MODE: 3 },
	props: { userSelectionRect: {} },
	setup(e) {
		return (e, t) => (A(), o("div", {
			class: "vue-flow__selection vue-flow__container",
			style: w({
				width: `${e.userSelectionRect.width}px`,
				height: `${e.userSelectionRect.height}px`,
				transform: `translate(${e.userSelectionRect.x}px, ${e.userSelectionRect.y}px)`
			})
		}, null, 4));
	}
}), Z_ = ["tabIndex"], Q_ = /* @__PURE__ */ f({
	name: "NodesSelection",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { emits: t, viewport: n, getSelectedNodes: i, noPanClassName: c, disableKeyboardA11y: l, userSelectionActive: u } = J_(), d = Xg(), f = P(null), p = Bg({
			el: f,
			onStart(e) {
				t.selectionDragStart(e), t.nodeDragStart(e);
			},
			onDrag(e) {
				t.selectionDrag(e), t.nodeDrag(e);
			},
			onStop(e) {
				t.selectionDragStop(e), t.nodeDragStop(e);
			}
		});
		D(() => {
			var e;
			l.value || (e = f.value) == null || e.focus({ preventScroll: !0 });
		});
		let m = r(() => Sh(i.value)), h = r(() => ({
			width: `${m.value.width}px`,
			height: `${m.value.height}px`,
			top: `${m.value.y}px`,
			left: `${m.value.x}px`
		}));
		function g(e) {
			t.selectionContextMenu({
				event: e,
				nodes: i.value
			});
		}
		function _(e) {
			l.value || Qm[e.key] && (e.preventDefault(), d({
				x: Qm[e.key].x,
				y: Qm[e.key].y
			}, e.shiftKey));
		}
		return (e, t) => !K(u) && m.value.width && m.value.height ? (A(), o("div", {
			key: 0,
			class: C(["vue-flow__nodesselection vue-flow__container", K(c)]),
			style: w({ transform: `translate(${K(n).x}px,${K(n).y}px) scale(${K(n).zoom})` })
		}, [s("div", {
			ref_key: "el",
			ref: f,
			class: C([{ dragging: K(p) }, "vue-flow__nodesselection-rect"]),
			style: w(h.value),
			tabIndex: K(l) ? void 0 : -1,
			onContextmenu: g,
			onKeydown: _
		}, null, 46, Z_)], 6)) : a("", !0);
	}
});
function $_(e, t) {
	return {
		x: e.clientX - t.left,
		y: e.clientY - t.top
	};
}
var ev = /* @__PURE__ */ f({
	name: "Pane",
	compatConfig: { MODE: 3 },
	props: {
		isSelecting: { type: Boolean },
		selectionKeyPressed: { type: Boolean }
	},
	setup(e) {
		let { vueFlowRef: t, nodes: n, viewport: r, emits: s, userSelectionActive: c, removeSelectedElements: l, userSelectionRect: u, elementsSelectable: d, nodesSelectionActive: f, getSelectedEdges: p, getSelectedNodes: m, removeNodes: h, removeEdges: g, selectionMode: _, deleteKeyCode: v, multiSelectionKeyCode: y, multiSelectionActive: b, edgeLookup: x, nodeLookup: S, connectionLookup: w, defaultEdgeOptions: T, connectionStartHandle: E, panOnDrag: D } = J_(), O = B(null), k = B(/* @__PURE__ */ new Set()), j = B(/* @__PURE__ */ new Set()), M = B(null), N = U(() => d.value && (e.isSelecting || c.value)), P = U(() => E.value !== null), F = !1, L = !1, R = qm(v, { actInsideInputWithModifier: !1 }), z = qm(y);
		J(R, (e) => {
			e && (h(m.value), g(p.value), f.value = !1);
		}), J(z, (e) => {
			b.value = e;
		});
		function V(e, t) {
			return (n) => {
				n.target === t && e?.(n);
			};
		}
		function H(e) {
			F || P.value ? F = !1 : (s.paneClick(e), l(), f.value = !1);
		}
		function ee(e) {
			Array.isArray(D.value) && D.value?.includes(2) ? e.preventDefault() : s.paneContextMenu(e);
		}
		function W(e) {
			s.paneScroll(e);
		}
		function G(n) {
			var r, i;
			if (M.value = t.value?.getBoundingClientRect() ?? null, !d.value || !e.isSelecting || n.button !== 0 || n.target !== O.value || !M.value) return;
			(i = (r = n.target)?.setPointerCapture) == null || i.call(r, n.pointerId);
			let { x: a, y: o } = $_(n, M.value);
			L = !0, F = !1, l(), u.value = {
				width: 0,
				height: 0,
				startX: a,
				startY: o,
				x: a,
				y: o
			}, s.selectionStart(n);
		}
		function te(e) {
			if (!M.value || !u.value) return;
			F = !0;
			let { x: t, y: i } = og(e, M.value), { startX: a = 0, startY: o = 0 } = u.value, l = {
				startX: a,
				startY: o,
				x: t < a ? t : a,
				y: i < o ? i : o,
				width: Math.abs(t - a),
				height: Math.abs(i - o)
			}, d = k.value, p = j.value;
			k.value = new Set(Ch(n.value, l, r.value, _.value === Fm.Partial, !0).map((e) => e.id)), j.value = /* @__PURE__ */ new Set();
			let m = T.value?.selectable ?? !0;
			for (let e of k.value) {
				let t = w.value.get(e);
				if (t) for (let { edgeId: e } of t.values()) {
					let t = x.value.get(e);
					t && (t.selectable ?? m) && j.value.add(e);
				}
			}
			if (!Mg(d, k.value)) {
				let e = Vh(S.value, k.value, !0);
				s.nodesChange(e);
			}
			if (!Mg(p, j.value)) {
				let e = Vh(x.value, j.value);
				s.edgesChange(e);
			}
			u.value = l, c.value = !0, f.value = !1;
		}
		function q(t) {
			var n;
			t.button === 0 && L && ((n = t.target) == null || n.releasePointerCapture(t.pointerId), !c.value && u.value && t.target === O.value && H(t), c.value = !1, u.value = null, f.value = k.value.size > 0, s.selectionEnd(t), e.selectionKeyPressed && (F = !1), L = !1);
		}
		return (e, t) => (A(), o("div", {
			ref_key: "container",
			ref: O,
			class: C(["vue-flow__pane vue-flow__container", { selection: e.isSelecting }]),
			onClick: t[0] ||= (e) => N.value ? void 0 : V(H, O.value)(e),
			onContextmenu: t[1] ||= (e) => V(ee, O.value)(e),
			onWheelPassive: t[2] ||= (e) => V(W, O.value)(e),
			onPointerenter: t[3] ||= (e) => N.value ? void 0 : K(s).paneMouseEnter(e),
			onPointerdown: t[4] ||= (e) => N.value ? G(e) : K(s).paneMouseMove(e),
			onPointermove: t[5] ||= (e) => N.value ? te(e) : K(s).paneMouseMove(e),
			onPointerup: t[6] ||= (e) => N.value ? q(e) : void 0,
			onPointerleave: t[7] ||= (e) => K(s).paneMouseLeave(e)
		}, [
			I(e.$slots, "default"),
			K(c) && K(u) ? (A(), i(X_, {
				key: 0,
				"user-selection-rect": K(u)
			}, null, 8, ["user-selection-rect"])) : a("", !0),
			K(f) && K(m).length ? (A(), i(Q_, { key: 1 })) : a("", !0)
		], 34));
	}
}), tv = /* @__PURE__ */ f({
	name: "Transform",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { viewport: t, fitViewOnInit: n, fitViewOnInitDone: i } = J_(), a = r(() => n.value ? !i.value : !1), s = r(() => `translate(${t.value.x}px,${t.value.y}px) scale(${t.value.zoom})`);
		return (e, t) => (A(), o("div", {
			class: "vue-flow__transformationpane vue-flow__container",
			style: w({
				transform: s.value,
				opacity: a.value ? 0 : void 0
			})
		}, [I(e.$slots, "default")], 4));
	}
}), nv = /* @__PURE__ */ f({
	name: "Viewport",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { minZoom: t, maxZoom: n, defaultViewport: r, translateExtent: i, zoomActivationKeyCode: a, selectionKeyCode: s, panActivationKeyCode: c, panOnScroll: l, panOnScrollMode: d, panOnScrollSpeed: f, panOnDrag: p, zoomOnDoubleClick: m, zoomOnPinch: h, zoomOnScroll: g, preventScrolling: _, noWheelClassName: v, noPanClassName: y, emits: b, connectionStartHandle: x, userSelectionActive: S, paneDragging: w, d3Zoom: T, d3Selection: E, d3ZoomHandler: O, viewport: k, viewportRef: j, paneClickDistance: M } = J_();
		Y_(j);
		let N = B(!1), P = B(!1), F = null, L = !1, R = 0, z = {
			x: 0,
			y: 0,
			zoom: 0
		}, V = qm(c), H = qm(s), ee = qm(a), W = U(() => (!H.value || H.value && s.value === !0) && (V.value || p.value)), G = U(() => V.value || l.value), te = U(() => s.value === !0 && W.value !== !0), q = U(() => H.value && s.value !== !0 || S.value || te.value), ne = U(() => x.value !== null);
		D(() => {
			if (!j.value) {
				Sg("Viewport element is missing");
				return;
			}
			let e = j.value, a = e.getBoundingClientRect(), o = Pm().clickDistance(M.value).scaleExtent([t.value, n.value]).translateExtent(i.value), c = Xu(e).call(o), u = c.on("wheel.zoom"), x = Tm.translate(r.value.x ?? 0, r.value.y ?? 0).scale(nh(r.value.zoom ?? 1, t.value, n.value)), C = [[0, 0], [a.width, a.height]], D = o.constrain()(x, C, i.value);
			o.transform(c, D), o.wheelDelta(Mh), T.value = o, E.value = c, O.value = u, k.value = {
				x: D.x,
				y: D.y,
				zoom: D.k
			}, o.on("start", (e) => {
				if (!e.sourceEvent) return null;
				R = e.sourceEvent.button, N.value = !0;
				let t = oe(e.transform);
				e.sourceEvent?.type === "mousedown" && (w.value = !0), z = t, b.viewportChangeStart(t), b.moveStart({
					event: e,
					flowTransform: t
				});
			}), o.on("end", (e) => {
				if (!e.sourceEvent) return null;
				if (N.value = !1, w.value = !1, re(W.value, R ?? 0) && !L && b.paneContextMenu(e.sourceEvent), L = !1, ie(z, e.transform)) {
					let t = oe(e.transform);
					z = t, b.viewportChangeEnd(t), b.moveEnd({
						event: e,
						flowTransform: t
					});
				}
			}), o.filter((e) => {
				let t = ee.value || g.value, n = h.value && e.ctrlKey, r = e.button, i = e.type === "wheel";
				if (r === 1 && e.type === "mousedown" && (se(e, "vue-flow__node") || se(e, "vue-flow__edge"))) return !0;
				if (!W.value && !t && !G.value && !m.value && !h.value || S.value || ne.value && !i || !m.value && e.type === "dblclick" || se(e, v.value) && i || se(e, y.value) && (!i || G.value && i && !ee.value) || !h.value && e.ctrlKey && i || !t && !G.value && !n && i) return !1;
				if (!h && e.type === "touchstart" && e.touches?.length > 1) return e.preventDefault(), !1;
				if (!W.value && (e.type === "mousedown" || e.type === "touchstart") || te.value && Array.isArray(p.value) && p.value.includes(0) && r === 0 || Array.isArray(p.value) && !p.value.includes(r) && (e.type === "mousedown" || e.type === "touchstart")) return !1;
				let a = Array.isArray(p.value) && p.value.includes(r) || s.value === !0 && Array.isArray(p.value) && !p.value.includes(0) || !r || r <= 1;
				return (!e.ctrlKey || V.value || i) && a;
			}), J([S, W], () => {
				S.value && !N.value ? o.on("zoom", null) : S.value || o.on("zoom", (e) => {
					k.value = {
						x: e.transform.x,
						y: e.transform.y,
						zoom: e.transform.k
					};
					let t = oe(e.transform);
					L = re(W.value, R ?? 0), b.viewportChange(t), b.move({
						event: e,
						flowTransform: t
					});
				});
			}, { immediate: !0 }), J([
				S,
				G,
				d,
				ee,
				h,
				_,
				v
			], () => {
				G.value && !ee.value && !S.value ? c.on("wheel.zoom", (e) => {
					if (se(e, v.value)) return !1;
					let t = ee.value || g.value, n = h.value && e.ctrlKey;
					if (!(!_.value || G.value || t || n)) return !1;
					e.preventDefault(), e.stopImmediatePropagation();
					let r = c.property("__zoom").k || 1, i = sg();
					if (!V.value && e.ctrlKey && h.value && i) {
						let t = Qu(e), n = r * 2 ** Mh(e);
						o.scaleTo(c, n, t, e);
						return;
					}
					let a = e.deltaMode === 1 ? 20 : 1, s = d.value === zm.Vertical ? 0 : e.deltaX * a, l = d.value === zm.Horizontal ? 0 : e.deltaY * a;
					!i && e.shiftKey && d.value !== zm.Vertical && !s && l && (s = l, l = 0), o.translateBy(c, -(s / r) * f.value, -(l / r) * f.value);
					let u = oe(c.property("__zoom"));
					F && clearTimeout(F), P.value ? (b.move({
						event: e,
						flowTransform: u
					}), b.viewportChange(u), F = setTimeout(() => {
						b.moveEnd({
							event: e,
							flowTransform: u
						}), b.viewportChangeEnd(u), P.value = !1;
					}, 150)) : (P.value = !0, b.moveStart({
						event: e,
						flowTransform: u
					}), b.viewportChangeStart(u));
				}, { passive: !1 }) : u !== void 0 && c.on("wheel.zoom", function(e, t) {
					let n = !_.value && e.type === "wheel" && !e.ctrlKey, r = ee.value || g.value, i = h.value && e.ctrlKey;
					if (!r && !l.value && !i && e.type === "wheel" || n || se(e, v.value)) return null;
					e.preventDefault(), u.call(this, e, t);
				}, { passive: !1 });
			}, { immediate: !0 });
		});
		function re(e, t) {
			return t === 2 && Array.isArray(e) && e.includes(2);
		}
		function ie(e, t) {
			return e.x !== t.x && !Number.isNaN(t.x) || e.y !== t.y && !Number.isNaN(t.y) || e.zoom !== t.k && !Number.isNaN(t.k);
		}
		function oe(e) {
			return {
				x: e.x,
				y: e.y,
				zoom: e.k
			};
		}
		function se(e, t) {
			return e.target.closest(`.${t}`);
		}
		return (e, t) => (A(), o("div", {
			ref_key: "viewportRef",
			ref: j,
			class: "vue-flow__viewport vue-flow__container"
		}, [u(ev, {
			"is-selecting": q.value,
			"selection-key-pressed": K(H),
			class: C({
				connecting: ne.value,
				dragging: K(w),
				draggable: K(p) === !0 || Array.isArray(K(p)) && K(p).includes(0)
			})
		}, {
			default: ae(() => [u(tv, null, {
				default: ae(() => [I(e.$slots, "default")]),
				_: 3
			})]),
			_: 3
		}, 8, [
			"is-selecting",
			"selection-key-pressed",
			"class"
		])], 512));
	}
}), rv = ["id"], iv = ["id"], av = ["id"], ov = /* @__PURE__ */ f({
	name: "A11yDescriptions",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { id: n, disableKeyboardA11y: r, ariaLiveMessage: i } = J_();
		return (t, c) => (A(), o(e, null, [
			s("div", {
				id: `${K(Jm)}-${K(n)}`,
				style: { display: "none" }
			}, " Press enter or space to select a node. " + V(K(r) ? "" : "You can then use the arrow keys to move the node around.") + " You can then use the arrow keys to move the node around, press delete to remove it and press escape to cancel. ", 9, rv),
			s("div", {
				id: `${K(Ym)}-${K(n)}`,
				style: { display: "none" }
			}, " Press enter or space to select an edge. You can then press delete to remove it or press escape to cancel. ", 8, iv),
			K(r) ? a("", !0) : (A(), o("div", {
				key: 0,
				id: `${K(Xm)}-${K(n)}`,
				"aria-live": "assertive",
				"aria-atomic": "true",
				style: {
					position: "absolute",
					width: "1px",
					height: "1px",
					margin: "-1px",
					border: "0",
					padding: "0",
					overflow: "hidden",
					clip: "rect(0px, 0px, 0px, 0px)",
					"clip-path": "inset(100%)"
				}
			}, V(K(i)), 9, av))
		], 64));
	}
});
function sv() {
	let e = J_();
	J(() => e.viewportHelper.value.viewportInitialized, (t) => {
		t && setTimeout(() => {
			e.emits.init(e), e.emits.paneReady(e);
		}, 1);
	});
}
function cv(e, t, n) {
	return n === Q.Left ? e - t : n === Q.Right ? e + t : e;
}
function lv(e, t, n) {
	return n === Q.Top ? e - t : n === Q.Bottom ? e + t : e;
}
var uv = function({ radius: e = 10, centerX: t = 0, centerY: n = 0, position: r = Q.Top, type: i }) {
	return g("circle", {
		class: `vue-flow__edgeupdater vue-flow__edgeupdater-${i}`,
		cx: cv(t, e, r),
		cy: lv(n, e, r),
		r: e,
		stroke: "transparent",
		fill: "transparent"
	});
};
uv.props = [
	"radius",
	"centerX",
	"centerY",
	"position",
	"type"
], uv.compatConfig = { MODE: 3 };
var dv = uv, fv = f({
	name: "Edge",
	compatConfig: { MODE: 3 },
	props: ["id"],
	setup(e) {
		let { id: t, addSelectedEdges: n, connectionMode: i, edgeUpdaterRadius: a, emits: o, nodesSelectionActive: s, noPanClassName: c, getEdgeTypes: l, removeSelectedEdges: u, findEdge: d, findNode: f, isValidConnection: p, multiSelectionActive: h, disableKeyboardA11y: v, elementsSelectable: y, edgesUpdatable: b, edgesFocusable: x, hooks: S } = J_(), C = r(() => d(e.id)), { emit: w, on: T } = Hg(C.value, o), E = _(zg), D = m(), O = P(!1), k = P(!1), A = P(""), M = P(null), N = P("source"), F = P(null), I = U(() => C.value.selectable === void 0 ? y.value : C.value.selectable), R = U(() => C.value.updatable === void 0 ? b.value : C.value.updatable), z = U(() => C.value.focusable === void 0 ? x.value : C.value.focusable);
		j(Lg, e.id), j(Rg, F);
		let B = r(() => C.value.class instanceof Function ? C.value.class(C.value) : C.value.class), V = r(() => C.value.style instanceof Function ? C.value.style(C.value) : C.value.style), H = r(() => {
			let e = C.value.type || "default", t = E?.[`edge-${e}`];
			if (t) return t;
			let n = C.value.template ?? l.value[e];
			if (typeof n == "string" && D) {
				let t = Object.keys(D.appContext.components);
				t && t.includes(e) && (n = L(e, !1));
			}
			return n && typeof n != "string" ? n : (o.error(new rg(tg.EDGE_TYPE_MISSING, n)), !1);
		}), { handlePointerDown: ee } = Gg({
			nodeId: A,
			handleId: M,
			type: N,
			isValidConnection: p,
			edgeUpdaterType: N,
			onEdgeUpdate: K,
			onEdgeUpdateEnd: te
		});
		return () => {
			let n = f(C.value.source), r = f(C.value.target), s = "pathOptions" in C.value ? C.value.pathOptions : {};
			if (!n && !r) return o.error(new rg(tg.EDGE_SOURCE_TARGET_MISSING, C.value.id, C.value.source, C.value.target)), null;
			if (!n) return o.error(new rg(tg.EDGE_SOURCE_MISSING, C.value.id, C.value.source)), null;
			if (!r) return o.error(new rg(tg.EDGE_TARGET_MISSING, C.value.id, C.value.target)), null;
			if (!C.value || C.value.hidden || n.hidden || r.hidden) return null;
			let u;
			u = i.value === Lm.Strict ? n.handleBounds.source : [...n.handleBounds.source || [], ...n.handleBounds.target || []];
			let d = Qh(u, C.value.sourceHandle), p;
			p = i.value === Lm.Strict ? r.handleBounds.target : [...r.handleBounds.target || [], ...r.handleBounds.source || []];
			let m = Qh(p, C.value.targetHandle), h = d?.position || Q.Bottom, _ = m?.position || Q.Top, { x: v, y } = Zh(n, d, h), { x: b, y: x } = Zh(r, m, _);
			return C.value.sourceX = v, C.value.sourceY = y, C.value.targetX = b, C.value.targetY = x, g("g", {
				ref: F,
				key: e.id,
				"data-id": e.id,
				class: [
					"vue-flow__edge",
					`vue-flow__edge-${H.value === !1 ? "default" : C.value.type || "default"}`,
					c.value,
					B.value,
					{
						updating: O.value,
						selected: C.value.selected,
						animated: C.value.animated,
						inactive: !I.value && !S.value.edgeClick.hasListeners()
					}
				],
				tabIndex: z.value ? 0 : void 0,
				"aria-label": C.value.ariaLabel === null ? void 0 : C.value.ariaLabel ?? `Edge from ${C.value.source} to ${C.value.target}`,
				"aria-describedby": z.value ? `${Ym}-${t}` : void 0,
				"aria-roledescription": "edge",
				role: z.value ? "group" : "img",
				...C.value.domAttributes,
				onClick: ne,
				onContextmenu: re,
				onDblclick: ie,
				onMouseenter: J,
				onMousemove: ae,
				onMouseleave: oe,
				onKeyDown: z.value ? ce : void 0
			}, [k.value ? null : g(H.value === !1 ? l.value.default : H.value, {
				id: e.id,
				sourceNode: n,
				targetNode: r,
				source: C.value.source,
				target: C.value.target,
				type: C.value.type,
				updatable: R.value,
				selected: C.value.selected,
				animated: C.value.animated,
				label: C.value.label,
				labelStyle: C.value.labelStyle,
				labelShowBg: C.value.labelShowBg,
				labelBgStyle: C.value.labelBgStyle,
				labelBgPadding: C.value.labelBgPadding,
				labelBgBorderRadius: C.value.labelBgBorderRadius,
				data: C.value.data,
				events: {
					...C.value.events,
					...T
				},
				style: V.value,
				markerStart: `url('#${jh(C.value.markerStart, t)}')`,
				markerEnd: `url('#${jh(C.value.markerEnd, t)}')`,
				sourcePosition: h,
				targetPosition: _,
				sourceX: v,
				sourceY: y,
				targetX: b,
				targetY: x,
				sourceHandleId: C.value.sourceHandle,
				targetHandleId: C.value.targetHandle,
				interactionWidth: C.value.interactionWidth,
				...s
			}), [R.value === "source" || R.value === !0 ? [g("g", {
				onMousedown: se,
				onMouseenter: W,
				onMouseout: G
			}, g(dv, {
				position: h,
				centerX: v,
				centerY: y,
				radius: a.value,
				type: "source",
				"data-type": "source"
			}))] : null, R.value === "target" || R.value === !0 ? [g("g", {
				onMousedown: Y,
				onMouseenter: W,
				onMouseout: G
			}, g(dv, {
				position: _,
				centerX: b,
				centerY: x,
				radius: a.value,
				type: "target",
				"data-type": "target"
			}))] : null]]);
		};
		function W() {
			O.value = !0;
		}
		function G() {
			O.value = !1;
		}
		function K(e, t) {
			w.update({
				event: e,
				edge: C.value,
				connection: t
			});
		}
		function te(e) {
			w.updateEnd({
				event: e,
				edge: C.value
			}), k.value = !1;
		}
		function q(e, t) {
			e.button === 0 && (k.value = !0, A.value = t ? C.value.target : C.value.source, M.value = (t ? C.value.targetHandle : C.value.sourceHandle) ?? null, N.value = t ? "target" : "source", w.updateStart({
				event: e,
				edge: C.value
			}), ee(e));
		}
		function ne(e) {
			var t;
			let r = {
				event: e,
				edge: C.value
			};
			I.value && (s.value = !1, C.value.selected && h.value ? (u([C.value]), (t = F.value) == null || t.blur()) : n([C.value])), w.click(r);
		}
		function re(e) {
			w.contextMenu({
				event: e,
				edge: C.value
			});
		}
		function ie(e) {
			w.doubleClick({
				event: e,
				edge: C.value
			});
		}
		function J(e) {
			w.mouseEnter({
				event: e,
				edge: C.value
			});
		}
		function ae(e) {
			w.mouseMove({
				event: e,
				edge: C.value
			});
		}
		function oe(e) {
			w.mouseLeave({
				event: e,
				edge: C.value
			});
		}
		function se(e) {
			q(e, !0);
		}
		function Y(e) {
			q(e, !1);
		}
		function ce(t) {
			var r;
			!v.value && Zm.includes(t.key) && I.value && (t.key === "Escape" ? ((r = F.value) == null || r.blur(), u([d(e.id)])) : n([d(e.id)]));
		}
	}
}), pv = f({
	name: "ConnectionLine",
	compatConfig: { MODE: 3 },
	setup() {
		let { id: e, connectionMode: t, connectionStartHandle: n, connectionEndHandle: i, connectionPosition: a, connectionLineType: o, connectionLineStyle: s, connectionLineOptions: c, connectionStatus: l, viewport: u, findNode: d } = J_(), f = _(zg)?.["connection-line"], p = r(() => d(n.value?.nodeId)), m = r(() => d(i.value?.nodeId) ?? null), h = r(() => ({
			x: (a.value.x - u.value.x) / u.value.zoom,
			y: (a.value.y - u.value.y) / u.value.zoom
		})), v = r(() => c.value.markerStart ? `url(#${jh(c.value.markerStart, e)})` : ""), y = r(() => c.value.markerEnd ? `url(#${jh(c.value.markerEnd, e)})` : "");
		return () => {
			if (!p.value || !n.value) return null;
			let e = n.value.id, r = n.value.type, a = p.value.handleBounds, u = a?.[r] ?? [];
			if (t.value === Lm.Loose) {
				let e = a?.[r === "source" ? "target" : "source"] ?? [];
				u = [...u, ...e];
			}
			if (!u) return null;
			let d = (e ? u.find((t) => t.id === e) : u[0]) ?? null, _ = d?.position ?? Q.Top, { x: b, y: x } = Zh(p.value, d, _), S = null;
			m.value && (S = t.value === Lm.Strict ? m.value.handleBounds[r === "source" ? "target" : "source"]?.find((e) => e.id === i.value?.id) || null : [...m.value.handleBounds.source ?? [], ...m.value.handleBounds.target ?? []].find((e) => e.id === i.value?.id) || null);
			let C = i.value?.position ?? (_ ? bg[_] : null);
			if (!_ || !C) return null;
			let w = o.value ?? c.value.type ?? Im.Bezier, T = "", E = {
				sourceX: b,
				sourceY: x,
				sourcePosition: _,
				targetX: h.value.x,
				targetY: h.value.y,
				targetPosition: C
			};
			return w === Im.Bezier ? [T] = k_(E) : w === Im.Step ? [T] = L_({
				...E,
				borderRadius: 0
			}) : w === Im.SmoothStep ? [T] = L_(E) : w === Im.SimpleBezier ? [T] = j_(E) : T = `M${b},${x} ${h.value.x},${h.value.y}`, g("svg", { class: "vue-flow__edges vue-flow__connectionline vue-flow__container" }, g("g", { class: "vue-flow__connection" }, f ? g(f, {
				sourceX: b,
				sourceY: x,
				sourcePosition: _,
				targetX: h.value.x,
				targetY: h.value.y,
				targetPosition: C,
				sourceNode: p.value,
				sourceHandle: d,
				targetNode: m.value,
				targetHandle: S,
				markerEnd: y.value,
				markerStart: v.value,
				connectionStatus: l.value
			}) : g("path", {
				d: T,
				class: [
					c.value.class,
					l.value,
					"vue-flow__connection-path"
				],
				style: {
					...s.value,
					...c.value.style
				},
				"marker-end": y.value,
				"marker-start": v.value
			})));
		};
	}
}), mv = [
	"id",
	"markerWidth",
	"markerHeight",
	"markerUnits",
	"orient"
], hv = /* @__PURE__ */ f({
	name: "MarkerType",
	compatConfig: { MODE: 3 },
	props: {
		id: {},
		type: {},
		color: { default: "none" },
		width: { default: 12.5 },
		height: { default: 12.5 },
		markerUnits: { default: "strokeWidth" },
		orient: { default: "auto-start-reverse" },
		strokeWidth: { default: 1 }
	},
	setup(e) {
		return (e, t) => (A(), o("marker", {
			id: e.id,
			class: "vue-flow__arrowhead",
			viewBox: "-10 -10 20 20",
			refX: "0",
			refY: "0",
			markerWidth: `${e.width}`,
			markerHeight: `${e.height}`,
			markerUnits: e.markerUnits,
			orient: e.orient
		}, [e.type === K(Rm).ArrowClosed ? (A(), o("polyline", {
			key: 0,
			style: w({
				stroke: e.color,
				fill: e.color,
				strokeWidth: e.strokeWidth
			}),
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
			points: "-5,-4 0,0 -5,4 -5,-4"
		}, null, 4)) : a("", !0), e.type === K(Rm).Arrow ? (A(), o("polyline", {
			key: 1,
			style: w({
				stroke: e.color,
				strokeWidth: e.strokeWidth
			}),
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
			fill: "none",
			points: "-5,-4 0,0 -5,4"
		}, null, 4)) : a("", !0)], 8, mv));
	}
}), gv = {
	class: "vue-flow__marker vue-flow__container",
	"aria-hidden": "true"
}, _v = /* @__PURE__ */ f({
	name: "MarkerDefinitions",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { id: n, edges: a, connectionLineOptions: c, defaultMarkerColor: l } = J_(), u = r(() => {
			let e = /* @__PURE__ */ new Set(), t = [], r = (r) => {
				if (r) {
					let i = jh(r, n);
					e.has(i) || (typeof r == "object" ? t.push({
						...r,
						id: i,
						color: r.color || l.value
					}) : t.push({
						id: i,
						color: l.value,
						type: r
					}), e.add(i));
				}
			};
			for (let e of [c.value.markerEnd, c.value.markerStart]) r(e);
			for (let e of a.value) for (let t of [e.markerStart, e.markerEnd]) r(t);
			return t.sort((e, t) => e.id.localeCompare(t.id));
		});
		return (t, n) => (A(), o("svg", gv, [s("defs", null, [(A(!0), o(e, null, F(u.value, (e) => (A(), i(hv, {
			id: e.id,
			key: e.id,
			type: e.type,
			color: e.color,
			width: e.width,
			height: e.height,
			markerUnits: e.markerUnits,
			"stroke-width": e.strokeWidth,
			orient: e.orient
		}, null, 8, [
			"id",
			"type",
			"color",
			"width",
			"height",
			"markerUnits",
			"stroke-width",
			"orient"
		]))), 128))])]));
	}
}), vv = /* @__PURE__ */ f({
	name: "Edges",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { findNode: n, getEdges: r, elevateEdgesOnSelect: i } = J_();
		return (t, a) => (A(), o(e, null, [
			u(_v),
			(A(!0), o(e, null, F(K(r), (e) => (A(), o("svg", {
				key: e.id,
				class: "vue-flow__edges vue-flow__container",
				style: w({ zIndex: K(eg)(e, K(n), K(i)) })
			}, [u(K(fv), { id: e.id }, null, 8, ["id"])], 4))), 128)),
			u(K(pv))
		], 64));
	}
}), yv = f({
	name: "Node",
	compatConfig: { MODE: 3 },
	props: ["id", "resizeObserver"],
	setup(e) {
		let { id: t, noPanClassName: n, selectNodesOnDrag: i, nodesSelectionActive: a, multiSelectionActive: o, emits: s, removeSelectedNodes: c, addSelectedNodes: l, updateNodeDimensions: u, onUpdateNodeInternals: d, getNodeTypes: f, nodeExtent: p, elevateNodesOnSelect: h, disableKeyboardA11y: v, ariaLiveMessage: y, snapToGrid: b, snapGrid: x, nodeDragThreshold: C, nodesDraggable: w, elementsSelectable: T, nodesConnectable: E, nodesFocusable: O, hooks: k } = J_(), A = P(null);
		j(Ig, A), j(Fg, e.id);
		let M = _(zg), N = m(), F = Xg(), { node: I, parentNode: R } = qg(e.id), { emit: z, on: B } = Yg(I, s), V = U(() => I.draggable === void 0 ? w.value : I.draggable), H = U(() => I.selectable === void 0 ? T.value : I.selectable), ee = U(() => I.connectable === void 0 ? E.value : I.connectable), W = U(() => I.focusable === void 0 ? O.value : I.focusable), G = r(() => H.value || V.value || k.value.nodeClick.hasListeners() || k.value.nodeDoubleClick.hasListeners() || k.value.nodeMouseEnter.hasListeners() || k.value.nodeMouseMove.hasListeners() || k.value.nodeMouseLeave.hasListeners()), K = U(() => !!I.dimensions.width && !!I.dimensions.height), te = r(() => {
			let e = I.type || "default", t = M?.[`node-${e}`];
			if (t) return t;
			let n = I.template || f.value[e];
			if (typeof n == "string" && N) {
				let t = Object.keys(N.appContext.components);
				t && t.includes(e) && (n = L(e, !1));
			}
			return n && typeof n != "string" ? n : (s.error(new rg(tg.NODE_TYPE_MISSING, n)), !1);
		}), q = Bg({
			id: e.id,
			el: A,
			disabled: () => !V.value,
			selectable: H,
			dragHandle: () => I.dragHandle,
			onStart(e) {
				z.dragStart(e);
			},
			onDrag(e) {
				z.drag(e);
			},
			onStop(e) {
				z.dragStop(e);
			},
			onClick(e) {
				Z(e);
			}
		}), ne = r(() => I.class instanceof Function ? I.class(I) : I.class), re = r(() => {
			let e = (I.style instanceof Function ? I.style(I) : I.style) || {}, t = I.width instanceof Function ? I.width(I) : I.width, n = I.height instanceof Function ? I.height(I) : I.height;
			return !e.width && t && (e.width = typeof t == "string" ? t : `${t}px`), !e.height && n && (e.height = typeof n == "string" ? n : `${n}px`), e;
		}), ie = U(() => Number(I.zIndex ?? re.value.zIndex ?? 0));
		return d((t) => {
			(t.includes(e.id) || !t.length) && oe();
		}), D(() => {
			J(() => I.hidden, (t = !1, n, r) => {
				!t && A.value && (e.resizeObserver.observe(A.value), r(() => {
					A.value && e.resizeObserver.unobserve(A.value);
				}));
			}, {
				immediate: !0,
				flush: "post"
			});
		}), J([
			() => I.type,
			() => I.sourcePosition,
			() => I.targetPosition
		], () => {
			S(() => {
				u([{
					id: e.id,
					nodeElement: A.value,
					forceUpdate: !0
				}]);
			});
		}), J([
			() => I.position.x,
			() => I.position.y,
			() => R.value?.computedPosition.x,
			() => R.value?.computedPosition.y,
			() => R.value?.computedPosition.z,
			ie,
			() => I.selected,
			() => I.dimensions.height,
			() => I.dimensions.width,
			() => R.value?.dimensions.height,
			() => R.value?.dimensions.width
		], ([e, t, n, r, i, a]) => {
			let o = {
				x: e,
				y: t,
				z: a + (h.value && I.selected ? 1e3 : 0)
			};
			n !== void 0 && r !== void 0 ? I.computedPosition = kh({
				x: n,
				y: r,
				z: i
			}, o) : I.computedPosition = o;
		}, {
			flush: "post",
			immediate: !0
		}), J([() => I.extent, p], ([e, t], [n, r]) => {
			(e !== n || t !== r) && ae();
		}), I.extent === "parent" || typeof I.extent == "object" && "range" in I.extent && I.extent.range === "parent" ? Lc(() => K).toBe(!0).then(ae) : ae(), () => I.hidden ? null : g("div", {
			ref: A,
			"data-id": I.id,
			class: [
				"vue-flow__node",
				`vue-flow__node-${te.value === !1 ? "default" : I.type || "default"}`,
				{
					[n.value]: V.value,
					dragging: q?.value,
					draggable: V.value,
					selected: I.selected,
					selectable: H.value,
					parent: I.isParent
				},
				ne.value
			],
			style: {
				visibility: K.value ? "visible" : "hidden",
				zIndex: I.computedPosition.z ?? ie.value,
				transform: `translate(${I.computedPosition.x}px,${I.computedPosition.y}px)`,
				pointerEvents: G.value ? "all" : "none",
				...re.value
			},
			tabIndex: W.value ? 0 : void 0,
			role: W.value ? "group" : void 0,
			"aria-describedby": v.value ? void 0 : `${Jm}-${t}`,
			"aria-label": I.ariaLabel,
			"aria-roledescription": "node",
			...I.domAttributes,
			onMouseenter: se,
			onMousemove: Y,
			onMouseleave: ce,
			onContextmenu: le,
			onClick: Z,
			onDblclick: X,
			onKeydown: ue
		}, [g(te.value === !1 ? f.value.default : te.value, {
			id: I.id,
			type: I.type,
			data: I.data,
			events: {
				...I.events,
				...B
			},
			selected: I.selected,
			resizing: I.resizing,
			dragging: q.value,
			connectable: ee.value,
			position: I.computedPosition,
			dimensions: I.dimensions,
			isValidTargetPos: I.isValidTargetPos,
			isValidSourcePos: I.isValidSourcePos,
			parent: I.parentNode,
			parentNodeId: I.parentNode,
			zIndex: I.computedPosition.z ?? ie.value,
			targetPosition: I.targetPosition,
			sourcePosition: I.sourcePosition,
			label: I.label,
			dragHandle: I.dragHandle,
			onUpdateNodeInternals: oe
		})]);
		function ae() {
			let e = I.computedPosition, { computedPosition: t, position: n } = Xh(I, b.value ? lg(e, x.value) : e, s.error, p.value, R.value);
			(I.computedPosition.x !== t.x || I.computedPosition.y !== t.y) && (I.computedPosition = {
				...I.computedPosition,
				...t
			}), (I.position.x !== n.x || I.position.y !== n.y) && (I.position = n);
		}
		function oe() {
			A.value && u([{
				id: e.id,
				nodeElement: A.value,
				forceUpdate: !0
			}]);
		}
		function se(e) {
			q?.value || z.mouseEnter({
				event: e,
				node: I
			});
		}
		function Y(e) {
			q?.value || z.mouseMove({
				event: e,
				node: I
			});
		}
		function ce(e) {
			q?.value || z.mouseLeave({
				event: e,
				node: I
			});
		}
		function le(e) {
			return z.contextMenu({
				event: e,
				node: I
			});
		}
		function X(e) {
			return z.doubleClick({
				event: e,
				node: I
			});
		}
		function Z(e) {
			H.value && (!i.value || !V.value || C.value > 0) && Tg(I, o.value, l, c, a, !1, A.value), z.click({
				event: e,
				node: I
			});
		}
		function ue(e) {
			if (!(Hm(e) || v.value)) {
				if (Zm.includes(e.key) && H.value) {
					let t = e.key === "Escape";
					Tg(I, o.value, l, c, a, t, A.value);
				} else V.value && I.selected && Qm[e.key] && (e.preventDefault(), y.value = `Moved selected node ${e.key.replace("Arrow", "").toLowerCase()}. New position, x: ${~~I.position.x}, y: ${~~I.position.y}`, F({
					x: Qm[e.key].x,
					y: Qm[e.key].y
				}, e.shiftKey));
			}
		}
	}
}), bv = {
	height: "0",
	width: "0"
}, xv = /* @__PURE__ */ f({
	name: "EdgeLabelRenderer",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { viewportRef: n } = J_(), r = U(() => n.value?.getElementsByClassName("vue-flow__edge-labels")[0]);
		return (e, n) => (A(), o("svg", null, [(A(), o("foreignObject", bv, [(A(), i(t, {
			to: r.value,
			disabled: !r.value
		}, [I(e.$slots, "default")], 8, ["to", "disabled"]))]))]));
	}
});
function Sv(e = { includeHiddenNodes: !1 }) {
	let { nodes: t } = J_();
	return r(() => {
		if (t.value.length === 0) return !1;
		for (let n of t.value) if ((e.includeHiddenNodes || !n.hidden) && (n?.handleBounds === void 0 || n.dimensions.width === 0 || n.dimensions.height === 0)) return !1;
		return !0;
	});
}
var Cv = { class: "vue-flow__nodes vue-flow__container" }, wv = /* @__PURE__ */ f({
	name: "Nodes",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { getNodes: n, updateNodeDimensions: r, emits: s } = J_(), c = Sv(), l = P();
		return J(c, (e) => {
			e && S(() => {
				s.nodesInitialized(n.value);
			});
		}, { immediate: !0 }), D(() => {
			l.value = new ResizeObserver((e) => {
				let t = e.map((e) => ({
					id: e.target.getAttribute("data-id"),
					nodeElement: e.target,
					forceUpdate: !0
				}));
				S(() => r(t));
			});
		}), E(() => l.value?.disconnect()), (t, r) => (A(), o("div", Cv, [l.value ? (A(!0), o(e, { key: 0 }, F(K(n), (e, t, n, r) => {
			let a = [e.id];
			if (r && r.key === e.id && v(r, a)) return r;
			let o = (A(), i(K(yv), {
				id: e.id,
				key: e.id,
				"resize-observer": l.value
			}, null, 8, ["id", "resize-observer"]));
			return o.memo = a, o;
		}, r, 0), 128)) : a("", !0)]));
	}
});
function Tv() {
	let { emits: e } = J_();
	D(() => {
		if (Cg()) {
			let t = document.querySelector(".vue-flow__pane");
			t && window.getComputedStyle(t).zIndex !== "1" && e.error(new rg(tg.MISSING_STYLES));
		}
	});
}
var Ev = /* @__PURE__ */ s("div", { class: "vue-flow__edge-labels" }, null, -1), Dv = /* @__PURE__ */ f({
	name: "VueFlow",
	compatConfig: { MODE: 3 },
	props: {
		id: {},
		modelValue: {},
		nodes: {},
		edges: {},
		edgeTypes: {},
		nodeTypes: {},
		connectionMode: {},
		connectionLineType: {},
		connectionLineStyle: { default: void 0 },
		connectionLineOptions: { default: void 0 },
		connectionRadius: {},
		isValidConnection: {
			type: [Function, null],
			default: void 0
		},
		deleteKeyCode: { default: void 0 },
		selectionKeyCode: {
			type: [Boolean, null],
			default: void 0
		},
		multiSelectionKeyCode: { default: void 0 },
		zoomActivationKeyCode: { default: void 0 },
		panActivationKeyCode: { default: void 0 },
		snapToGrid: {
			type: Boolean,
			default: void 0
		},
		snapGrid: {},
		onlyRenderVisibleElements: {
			type: Boolean,
			default: void 0
		},
		edgesUpdatable: {
			type: [Boolean, String],
			default: void 0
		},
		nodesDraggable: {
			type: Boolean,
			default: void 0
		},
		nodesConnectable: {
			type: Boolean,
			default: void 0
		},
		nodeDragThreshold: {},
		elementsSelectable: {
			type: Boolean,
			default: void 0
		},
		selectNodesOnDrag: {
			type: Boolean,
			default: void 0
		},
		panOnDrag: {
			type: [Boolean, Array],
			default: void 0
		},
		minZoom: {},
		maxZoom: {},
		defaultViewport: {},
		translateExtent: {},
		nodeExtent: {},
		defaultMarkerColor: {},
		zoomOnScroll: {
			type: Boolean,
			default: void 0
		},
		zoomOnPinch: {
			type: Boolean,
			default: void 0
		},
		panOnScroll: {
			type: Boolean,
			default: void 0
		},
		panOnScrollSpeed: {},
		panOnScrollMode: {},
		paneClickDistance: {},
		zoomOnDoubleClick: {
			type: Boolean,
			default: void 0
		},
		preventScrolling: {
			type: Boolean,
			default: void 0
		},
		selectionMode: {},
		edgeUpdaterRadius: {},
		fitViewOnInit: {
			type: Boolean,
			default: void 0
		},
		connectOnClick: {
			type: Boolean,
			default: void 0
		},
		applyDefault: {
			type: Boolean,
			default: void 0
		},
		autoConnect: {
			type: [Boolean, Function],
			default: void 0
		},
		noDragClassName: {},
		noWheelClassName: {},
		noPanClassName: {},
		defaultEdgeOptions: {},
		elevateEdgesOnSelect: {
			type: Boolean,
			default: void 0
		},
		elevateNodesOnSelect: {
			type: Boolean,
			default: void 0
		},
		disableKeyboardA11y: {
			type: Boolean,
			default: void 0
		},
		edgesFocusable: {
			type: Boolean,
			default: void 0
		},
		nodesFocusable: {
			type: Boolean,
			default: void 0
		},
		autoPanOnConnect: {
			type: Boolean,
			default: void 0
		},
		autoPanOnNodeDrag: {
			type: Boolean,
			default: void 0
		},
		autoPanSpeed: {}
	},
	emits: /* @__PURE__ */ "nodesChange.edgesChange.nodesInitialized.paneReady.init.updateNodeInternals.error.connect.connectStart.connectEnd.clickConnectStart.clickConnectEnd.moveStart.move.moveEnd.selectionDragStart.selectionDrag.selectionDragStop.selectionContextMenu.selectionStart.selectionEnd.viewportChangeStart.viewportChange.viewportChangeEnd.paneScroll.paneClick.paneContextMenu.paneMouseEnter.paneMouseMove.paneMouseLeave.edgeUpdate.edgeContextMenu.edgeMouseEnter.edgeMouseMove.edgeMouseLeave.edgeDoubleClick.edgeClick.edgeUpdateStart.edgeUpdateEnd.nodeContextMenu.nodeMouseEnter.nodeMouseMove.nodeMouseLeave.nodeDoubleClick.nodeClick.nodeDragStart.nodeDrag.nodeDragStop.miniMapNodeClick.miniMapNodeDoubleClick.miniMapNodeMouseEnter.miniMapNodeMouseMove.miniMapNodeMouseLeave.update:modelValue.update:nodes.update:edges".split("."),
	setup(e, { expose: t, emit: n }) {
		let r = e, i = q(), a = Wc(r, "modelValue", n), s = Wc(r, "nodes", n), c = Wc(r, "edges", n), l = J_(r), d = r_({
			modelValue: a,
			nodes: s,
			edges: c
		}, r, l);
		return a_(n, l.hooks), sv(), Tv(), j(zg, i), k(d), t(l), (e, t) => (A(), o("div", {
			ref: K(l).vueFlowRef,
			class: "vue-flow"
		}, [
			u(nv, null, {
				default: ae(() => [
					u(vv),
					Ev,
					u(wv),
					I(e.$slots, "zoom-pane")
				]),
				_: 3
			}),
			I(e.$slots, "default"),
			u(ov)
		], 512));
	}
}), Ov = /* @__PURE__ */ ((e) => (e.Lines = "lines", e.Dots = "dots", e))(Ov || {}), kv = function({ dimensions: e, size: t, color: n }) {
	return g("path", {
		stroke: n,
		"stroke-width": t,
		d: `M${e[0] / 2} 0 V${e[1]} M0 ${e[1] / 2} H${e[0]}`
	});
}, Av = function({ radius: e, color: t }) {
	return g("circle", {
		cx: e,
		cy: e,
		r: e,
		fill: t
	});
};
Ov.Lines, Ov.Dots;
var jv = {
	[Ov.Dots]: "#81818a",
	[Ov.Lines]: "#eee"
}, Mv = [
	"id",
	"x",
	"y",
	"width",
	"height",
	"patternTransform"
], Nv = {
	key: 2,
	height: "100",
	width: "100"
}, Pv = ["fill"], Fv = [
	"x",
	"y",
	"fill"
], Iv = /* @__PURE__ */ f({
	name: "Background",
	compatConfig: { MODE: 3 },
	props: {
		id: {},
		variant: { default: () => Ov.Dots },
		gap: { default: 20 },
		size: { default: 1 },
		lineWidth: { default: 1 },
		patternColor: {},
		color: {},
		bgColor: {},
		height: { default: 100 },
		width: { default: 100 },
		x: { default: 0 },
		y: { default: 0 },
		offset: { default: 0 }
	},
	setup(e) {
		let { id: t, viewport: n } = J_(), c = r(() => {
			let t = n.value.zoom, [r, i] = Array.isArray(e.gap) ? e.gap : [e.gap, e.gap], a = [r * t || 1, i * t || 1], o = e.size * t, [s, c] = Array.isArray(e.offset) ? e.offset : [e.offset, e.offset];
			return {
				scaledGap: a,
				offset: [s * t || 1 + a[0] / 2, c * t || 1 + a[1] / 2],
				size: o
			};
		}), l = U(() => `pattern-${t}${e.id ? `-${e.id}` : ""}`), u = U(() => e.color || e.patternColor || jv[e.variant || Ov.Dots]);
		return (e, t) => (A(), o("svg", {
			class: "vue-flow__background vue-flow__container",
			style: w({
				height: `${e.height > 100 ? 100 : e.height}%`,
				width: `${e.width > 100 ? 100 : e.width}%`
			})
		}, [
			I(e.$slots, "pattern-container", { id: l.value }, () => [s("pattern", {
				id: l.value,
				x: K(n).x % c.value.scaledGap[0],
				y: K(n).y % c.value.scaledGap[1],
				width: c.value.scaledGap[0],
				height: c.value.scaledGap[1],
				patternTransform: `translate(-${c.value.offset[0]},-${c.value.offset[1]})`,
				patternUnits: "userSpaceOnUse"
			}, [I(e.$slots, "pattern", {}, () => [e.variant === K(Ov).Lines ? (A(), i(K(kv), {
				key: 0,
				size: e.lineWidth,
				color: u.value,
				dimensions: c.value.scaledGap
			}, null, 8, [
				"size",
				"color",
				"dimensions"
			])) : e.variant === K(Ov).Dots ? (A(), i(K(Av), {
				key: 1,
				color: u.value,
				radius: c.value.size / 2
			}, null, 8, ["color", "radius"])) : a("", !0), e.bgColor ? (A(), o("svg", Nv, [s("rect", {
				width: "100%",
				height: "100%",
				fill: e.bgColor
			}, null, 8, Pv)])) : a("", !0)])], 8, Mv)]),
			s("rect", {
				x: e.x,
				y: e.y,
				width: "100%",
				height: "100%",
				fill: `url(#${l.value})`
			}, null, 8, Fv),
			I(e.$slots, "default", { id: l.value })
		], 4));
	}
}), Lv = [
	"nodes",
	"notes",
	"frames"
], Rv = {
	nodes: "card",
	notes: "note",
	frames: "frame"
}, zv = {
	nodes: 0,
	notes: -500,
	frames: -2e3
}, Bv = (e, t) => e === "nodes" ? t : `${e}/${t}`;
function Vv(e) {
	let t = e.indexOf("/");
	return t < 0 ? {
		kind: "nodes",
		id: e
	} : {
		kind: e.slice(0, t),
		id: e.slice(t + 1)
	};
}
function Hv(e, t, { at: [n, r], size: i }, a) {
	let o = {
		id: Bv(e, t),
		type: Rv[e],
		position: {
			x: n,
			y: r
		},
		data: a,
		zIndex: zv[e]
	};
	return e === "frames" && Object.assign(o, {
		dragHandle: ".m-frame-head",
		zIndex: zv.frames - Math.min(900, Math.round(i[0] / 20))
	}), o;
}
function Uv(e, t = !1) {
	let n = t ? {
		nodes: [],
		notes: [],
		frames: []
	} : {};
	for (let t of e) {
		let { kind: e, id: r } = Vv(t);
		(n[e] ??= []).push(r);
	}
	return n;
}
var Wv = 6, Gv = 300;
function Kv(e, t) {
	let n = z({ lines: [] }), r = null;
	return e.onNodeDragStart(({ node: n, nodes: i }) => {
		let a = new Set(i.map((e) => e.id));
		for (let t of i) Vv(t.id).kind === "frames" && Jv(e, t).forEach((e) => a.add(e));
		let o = new Map([...a].map((t) => [t, { ...e.findNode(t).position }]));
		r = {
			lead: n.id,
			starts: o,
			bends: t.bends(a),
			candidates: Xv(e, a, t.seen()),
			box: Yv(e, a)
		};
	}), e.onNodeDrag(({ event: i, node: a }) => {
		if (!r) return;
		let o = r.starts.get(r.lead) ?? r.starts.get(a.id), s = [a.position.x - o.x, a.position.y - o.y], c = i.altKey ? s : Zv(s, o, r, Wv / t.zoom());
		n.lines = i.altKey ? [] : r.lines;
		for (let [t, n] of r.starts) {
			let r = e.findNode(t);
			r && (r.position = {
				x: n.x + c[0],
				y: n.y + c[1]
			});
		}
		t.follow(r.bends, c), t.dragged?.(a.id, i);
	}), e.onNodeDragStop(({ event: i, node: a }) => {
		let o = r;
		r = null, n.lines = [], o && t.moved(qv(e, o.starts.keys()), o.bends, a.id, i);
	}), n;
}
function qv(e, t) {
	let n = {
		nodes: {},
		notes: {},
		frames: {}
	};
	for (let r of t) {
		let t = e.findNode(r), { kind: i, id: a } = Vv(r);
		t && (n[i][a] = [Math.round(t.position.x), Math.round(t.position.y)]);
	}
	return n;
}
function Jv(e, t) {
	let [n, r] = [t.position.x, t.position.y], { width: i, height: a } = t.dimensions;
	return e.nodes.value.filter((e) => e.id !== t.id && e.position.x >= n && e.position.y >= r && e.position.x + e.dimensions.width <= n + i && e.position.y + e.dimensions.height <= r + a).map((e) => e.id);
}
function Yv(e, t) {
	let n = [...t].map((t) => e.findNode(t)).filter(Boolean), [r, i] = [Math.min(...n.map((e) => e.position.x)), Math.min(...n.map((e) => e.position.y))];
	return {
		x: r,
		y: i,
		right: Math.max(...n.map((e) => e.position.x + e.dimensions.width)),
		bottom: Math.max(...n.map((e) => e.position.y + e.dimensions.height))
	};
}
function Xv(e, t, n) {
	let r = e.nodes.value.filter((e) => !t.has(e.id) && e.position.x < n.right && e.position.y < n.bottom && e.position.x + e.dimensions.width > n.x && e.position.y + e.dimensions.height > n.y);
	return r.length > Gv ? [] : r.map(({ position: { x: e, y: t }, dimensions: { width: n, height: r } }) => ({
		x: e,
		y: t,
		right: e + n,
		bottom: t + r
	}));
}
function Zv([e, t], n, r, i) {
	let a = Qv(r, e, "x", "right", i), o = Qv(r, t, "y", "bottom", i), s = [a ? a.by : Math.round((n.x + e) / 8) * 8 - n.x, o ? o.by : Math.round((n.y + t) / 8) * 8 - n.y], c = {
		x: r.box.x + s[0],
		right: r.box.right + s[0],
		y: r.box.y + s[1],
		bottom: r.box.bottom + s[1]
	};
	return r.lines = [a && $v(a, c, "x"), o && $v(o, c, "y")].filter(Boolean), s;
}
function Qv(e, t, n, r, i) {
	let a = [
		e.box[n],
		(e.box[n] + e.box[r]) / 2,
		e.box[r]
	], o = null;
	for (let s of e.candidates) {
		let e = [
			s[n],
			(s[n] + s[r]) / 2,
			s[r]
		];
		for (let n = 0; n < 3; n++) for (let r = 0; r < 3; r++) {
			if (n === 1 != (r === 1)) continue;
			let c = e[r] - a[n] - t;
			Math.abs(c) <= i && (!o || Math.abs(c) < Math.abs(o.off)) && (o = {
				off: c,
				at: e[r],
				by: t + c,
				other: s
			});
		}
	}
	return o;
}
function $v({ at: e, other: t }, n, r) {
	let [i, a] = r === "x" ? ["y", "bottom"] : ["x", "right"], [o, s] = [Math.min(n[i], t[i]) - 12, Math.max(n[a], t[a]) + 12];
	return r === "x" ? {
		x: e,
		y: o,
		width: 0,
		height: s - o
	} : {
		x: o,
		y: e,
		width: s - o,
		height: 0
	};
}
// src/graph/path.js
var ey = 12, ty = .3;
function ny({ sourceX: e, sourceY: t, targetX: n, targetY: r, bends: i = [] }) {
	let a = ey / 2, o = [
		[e - a, t],
		...i,
		[n + a, r]
	], s = o.map((e, t) => iy(o, t)), c = `M${o[0]}`;
	for (let e = 1; e < o.length; e++) {
		let [t, n] = [o[e - 1], o[e]], r = ay(t, n, o.length === 2), i = [t[0] + s[e - 1][0] * r, t[1] + s[e - 1][1] * r], a = [n[0] - s[e][0] * r, n[1] - s[e][1] * r];
		c += `C${i.map(cy)} ${a.map(cy)} ${n}`;
	}
	let [l, u] = oy(o);
	return {
		path: c,
		x: l,
		y: i.length % 2 ? u - 22 : u
	};
}
function ry(e, t, n) {
	let r = [
		t[0],
		...e,
		t[1]
	], i = r.slice(1).map((e, t) => sy(r[t], e, n)), a = i.indexOf(Math.min(...i));
	return [
		...e.slice(0, a),
		n,
		...e.slice(a)
	];
}
function iy(e, t) {
	if (t === 0 || t === e.length - 1) return [1, 0];
	let [n, r] = [e[t + 1][0] - e[t - 1][0], e[t + 1][1] - e[t - 1][1]], i = Math.hypot(n, r) || 1;
	return [n / i, r / i];
}
function ay(e, t, n) {
	let r = t[0] - e[0];
	return n ? r >= 0 ? r / 2 : ty * 25 * Math.sqrt(-r) : Math.hypot(r, t[1] - e[1]) * .36;
}
function oy(e) {
	let t = (e.length - 1) / 2, [n, r] = [e[Math.floor(t)], e[Math.ceil(t)]];
	return [(n[0] + r[0]) / 2, (n[1] + r[1]) / 2];
}
function sy(e, t, n) {
	let [r, i] = [t[0] - e[0], t[1] - e[1]], a = Math.max(0, Math.min(1, ((n[0] - e[0]) * r + (n[1] - e[1]) * i) / (r * r + i * i || 1)));
	return Math.hypot(e[0] + a * r - n[0], e[1] + a * i - n[1]);
}
var cy = (e) => Math.round(e * 10) / 10, ly = b({}), uy = b({
	minZoom: .08,
	maxZoom: 2.5,
	connectionMode: Lm.Strict,
	connectionRadius: 24,
	connectOnClick: !1,
	deleteKeyCode: null,
	selectionKeyCode: "Shift",
	multiSelectionKeyCode: [
		"Control",
		"Meta",
		"Shift"
	],
	selectionMode: Fm.Partial,
	elevateEdgesOnSelect: !1,
	elevateNodesOnSelect: !0,
	nodesFocusable: !1,
	edgesFocusable: !1,
	disableKeyboardA11y: !0,
	zoomOnDoubleClick: !1,
	nodeDragThreshold: 2,
	paneClickDistance: 4,
	autoPanSpeed: 12
});
function dy(e, t, n) {
	let r = J_({ id: e }), i = P(1), a = !1, o = !1;
	r.onMove(({ flowTransform: e }) => i.value = e.zoom), r.onNodesInitialized(() => {
		o && (o = !1, requestAnimationFrame(() => d(0)));
	});
	let s = Kv(r, {
		...n,
		zoom: () => i.value,
		seen: g
	});
	fy(r);
	function c(e) {
		a = !0;
		let t = r.nodes.value.filter(({ id: t }) => {
			let { kind: n, id: r } = Vv(t);
			return !e[n].has(r);
		});
		t.length && r.removeNodes(t, !0);
		let n = Lv.flatMap((t) => [...e[t]].flatMap(([e, n]) => {
			let i = r.findNode(Bv(t, e));
			if (!i) return [Hv(t, e, n, ly)];
			let [a, o] = n.at;
			return i.dragging || i.position.x === a && i.position.y === o || (i.position = {
				x: a,
				y: o
			}), [];
		}));
		n.length && r.addNodes(n);
		let i = r.edges.value.filter((t) => !e.edges.has(t.id));
		i.length && r.removeEdges(i);
		let o = [...e.edges.values()].filter((e) => !r.findEdge(e.id)).map(py);
		o.length && r.addEdges(o), a = !1;
	}
	let l = /* @__PURE__ */ new Set();
	function u(e) {
		l.size || S(() => {
			r.updateNodeInternals([...l]), l.clear();
		}), e.forEach((e) => l.add(e));
	}
	function d(e = 240, t = void 0) {
		r.nodes.value.length && !r.nodes.value.some((e) => e.dimensions.width) ? o = !0 : r.fitView({
			padding: .08,
			maxZoom: 1,
			duration: hy(e),
			nodes: t
		}).then(f);
	}
	let f = () => i.value = r.viewport.value.zoom, p = () => ({
		nodes: [],
		notes: [],
		frames: [],
		...Uv(r.getSelectedNodes.value.map((e) => e.id)),
		edges: r.getSelectedEdges.value.map((e) => e.id)
	});
	function m({ nodes: e = [], notes: t = [], frames: n = [], edges: i = [] }) {
		r.removeSelectedElements();
		let a = [
			...e,
			...t.map((e) => Bv("notes", e)),
			...n.map((e) => Bv("frames", e))
		].map(r.findNode).filter(Boolean);
		a.length && r.addSelectedNodes(a);
		let o = i.map(r.findEdge).filter(Boolean);
		o.length && r.addSelectedEdges(o), r.nodesSelectionActive.value = !1;
	}
	function h(e) {
		let t = r.findNode(e);
		if (!t) return;
		let { width: n = 240, height: i = 120 } = t.dimensions, a = t.computedPosition ?? t.position, o = Math.max(r.viewport.value.zoom, .8);
		r.setCenter(a.x + n / 2, a.y + i / 2, {
			zoom: o,
			duration: hy(320)
		}).then(f);
	}
	function g() {
		let { x: e, y: t, zoom: n } = r.viewport.value, { width: i, height: a } = r.dimensions.value;
		return {
			x: -e / n,
			y: -t / n,
			right: (i - e) / n,
			bottom: (a - t) / n
		};
	}
	return {
		id: e,
		zoom: i,
		guides: s,
		reconcile: c,
		fit: d,
		select: m,
		centre: h,
		selected: p,
		seen: g,
		fitWhenMeasured: () => o = !0,
		isValid: ({ source: e, sourceHandle: n, target: r, targetHandle: i }) => a || t({
			source: e,
			sourcePin: n,
			target: r,
			targetPin: i
		}),
		zoomBy: (e) => r.zoomTo(r.viewport.value.zoom * e, { duration: hy(160) }).then(f),
		zoomTo: (e) => r.zoomTo(e, { duration: hy(200) }).then(f),
		viewport: () => r.viewport.value,
		watchable: r.viewport,
		lookAt(e, t) {
			let { width: n, height: i } = r.dimensions.value, a = r.viewport.value.zoom;
			r.setViewport({
				x: n / 2 - e * a,
				y: i / 2 - t * a,
				zoom: a
			});
		},
		size: () => r.dimensions.value,
		put(e, t, [n, i]) {
			let a = r.findNode(Bv(e, t));
			a && (a.position.x !== n || a.position.y !== i) && (a.position = {
				x: n,
				y: i
			});
		},
		place: (e, t) => r.screenToFlowCoordinate({
			x: e,
			y: t
		}),
		onScreen: ([e, t]) => r.flowToScreenCoordinate({
			x: e,
			y: t
		}),
		boxes: (e = ["nodes"]) => r.nodes.value.map(H).flatMap((t) => {
			let { kind: n, id: r } = Vv(t.id);
			if (!e.includes(n)) return [];
			let { width: i, height: a } = t.dimensions ?? {};
			return [{
				id: r,
				kind: n,
				x: t.position.x,
				y: t.position.y,
				width: i || 240,
				height: a || 120,
				selected: t.selected
			}];
		}),
		adding: (e) => r.multiSelectionActive.value = e,
		chosenShown: () => r.getSelectedNodes.value.map((e) => e.id),
		sizeOf(e) {
			let { width: t, height: n } = r.findNode(e)?.dimensions ?? {};
			return t ? {
				width: t,
				height: n
			} : null;
		},
		inside: (e) => Uv(Jv(r, r.findNode(Bv("frames", e))), !0),
		remeasure: u,
		onConnect: (e) => r.onConnect((t) => e({
			source: t.source,
			sourcePin: t.sourceHandle,
			target: t.target,
			targetPin: t.targetHandle
		})),
		onWireStart: (e) => r.onConnectStart(({ nodeId: t, handleId: n, handleType: r }) => e({
			node: t,
			pin: n,
			side: r === "source" ? "outputs" : "inputs"
		})),
		onWireEnd: (e) => r.onConnectEnd(e),
		places: (e) => Object.fromEntries(e.map(r.findNode).filter(Boolean).map((e) => [e.id, my(e.position)])),
		onSelect(e) {
			let t = (t) => t.some((e) => e.type === "select") && e();
			r.onNodesChange(t), r.onEdgesChange(t);
		},
		onLayout(e) {
			r.onNodesChange((t) => t.some((e) => e.type !== "select") && e());
		},
		onDragging(e) {
			r.onMove(({ event: t }) => t?.sourceEvent?.type === "mousemove" && e()), r.onNodeDragStart(({ event: t }) => t instanceof MouseEvent && e());
		},
		onReady: (e) => r.onInit(e)
	};
}
function fy(e) {
	let t = null;
	J(e.userSelectionRect, (e) => e && (t = e)), e.onSelectionEnd(() => {
		if (e.nodesSelectionActive.value = !1, !t) return;
		let { x: n, y: r, zoom: i } = e.viewport.value, [a, o] = [(t.x - n) / i, (t.y - r) / i], [s, c] = [a + t.width / i, o + t.height / i], l = e.getSelectedNodes.value.filter(({ id: e, position: t, dimensions: n }) => Vv(e).kind === "frames" && !(t.x >= a && t.y >= o && t.x + n.width <= s && t.y + n.height <= c));
		l.length && e.removeSelectedNodes(l);
	});
}
var py = (e) => ({
	id: e.id,
	type: "wire",
	source: e.source,
	target: e.target,
	sourceHandle: e.sourcePin,
	targetHandle: e.targetPin,
	data: ly
}), my = ({ x: e, y: t }) => [Math.round(e), Math.round(t)], hy = (e) => matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : e, gy = ["d"], _y = ["cx", "cy"], vy = {
	__name: "DrawnWire",
	props: {
		sourceX: Number,
		sourceY: Number,
		targetX: Number,
		targetY: Number,
		sourcePosition: String,
		targetPosition: String,
		status: {
			type: String,
			default: null
		}
	},
	setup(e) {
		let t = e, { wiring: n, table: i } = _("mentat"), a = r(() => ny(t)), c = r(() => n.from.value ? i.color(n.from.value.about) : "var(--m-accent)");
		return (t, n) => (A(), o("g", {
			class: C(["m-drawn", e.status]),
			style: w({ "--pin": c.value })
		}, [s("path", { d: a.value.path }, null, 8, gy), s("circle", {
			cx: e.targetX,
			cy: e.targetY,
			r: "4"
		}, null, 8, _y)], 6));
	}
}, yy = /\.(ya?ml|json|svg)$/i, by = (e) => Promise.all(e.map(xy));
async function xy(e) {
	let t = {
		name: e.name,
		type: e.type
	};
	try {
		return yy.test(e.name) ? {
			...t,
			text: await e.text()
		} : {
			...t,
			reference: await globalThis.sendFile(e)
		};
	} catch (e) {
		return {
			...t,
			error: e.message
		};
	}
}
var Sy = (e) => /^\s*(\{[\s\S]*"mentatlab"\s*:|(#.*\n|---\n)*mentatlab\s*:)/.test(e);
// src/insert.js
function Cy(e, t, n, r, i) {
	let a = e.pin(i.source, "outputs", i.sourcePin), o = e.pin(i.target, "inputs", i.targetPin);
	if (!a || !o || !n) return null;
	let s = Ey(n.inputs, (e) => !t.verdict(a, e)), c = n.outputs.find((e) => !t.verdict(e, o));
	return !s || !c ? null : [{
		source: i.source,
		sourcePin: i.sourcePin,
		target: r,
		targetPin: s.name
	}, {
		source: r,
		sourcePin: c.name,
		target: i.target,
		targetPin: i.targetPin
	}];
}
function wy(e, t, n) {
	let r = document.elementsFromPoint(t, n).find((e) => e.dataset?.edge);
	return r ? e.edges.get(r.dataset.edge) : null;
}
function Ty(e, t, n, r) {
	let i = Cy(e, t, e.nodes.get(n)?.about, n, r);
	return i ? [{
		op: "remove",
		nodes: [],
		edges: [sn(r)]
	}, ...i.map((e) => ({
		op: "connect",
		...e
	}))] : null;
}
var Ey = (e, t) => e.find((e) => !e.setting && t(e)) ?? e.find(t), Dy = (e) => e && !Object.keys(e.into).length && !Object.keys(e.outOf).length, Oy = "application/x-mentat-node";
function ky({ flow: e, table: t, edit: n, command: r, notice: i, strings: a, place: o, later: s }) {
	let c = M({
		at: null,
		title: ""
	}), l = B(""), u = 0;
	function d(t) {
		let n = [...t.dataTransfer.files ?? []], r = t.dataTransfer.getData(Oy);
		if (l.value = "", e.view.readonly || !r && !n.length) return;
		t.preventDefault();
		let { x: i, y: a } = o(t.clientX, t.clientY), s = [i - 120, a - 24].map((e) => Math.round(e / 8) * 8);
		r ? f(r, s, wy(e, t.clientX, t.clientY)) : m(n, s);
	}
	function f(r, o, l) {
		let d = l && Cy(e, t, e.catalog[r], "new", l);
		l && !d && i(me(a.notOnEdge, { node: e.catalog[r]?.title ?? r })), Object.assign(c, {
			at: o,
			title: e.catalog[r]?.title ?? r
		}), clearTimeout(u), u = setTimeout(() => c.at = null, 4e3), s("select"), n({
			op: "add",
			type: r,
			at: o,
			...d && { into: l.id }
		});
	}
	function p(t) {
		let { types: n } = t.dataTransfer;
		!e.view.readonly && (n.includes(Oy) || n.includes("Files")) && (t.preventDefault(), t.dataTransfer.dropEffect = "copy", l.value = n.includes(Oy) ? wy(e, t.clientX, t.clientY)?.id ?? "" : "");
	}
	function m(e, t) {
		return i(me(a.taking, { name: e.map((e) => e.name).join(", ") })), by(e).then((e) => {
			let n = e.filter((e) => e.error);
			for (let e of n) i(me(a.notTaken, e), "error");
			e.length > n.length && r("dropped", {
				at: t,
				files: e.filter((e) => !e.error)
			});
		}), !0;
	}
	function h(e, t) {
		if (!Sy(e)) return !1;
		let n = e.trimStart().startsWith("{");
		return r("dropped", {
			at: t,
			files: [{
				name: n ? "pasted.json" : "pasted.yaml",
				type: n ? "application/json" : "application/yaml",
				text: e
			}]
		}), !0;
	}
	return {
		ghost: c,
		aimed: l,
		drop: d,
		over: p,
		leave: () => l.value = "",
		files: m,
		manifest: h,
		drags: (n) => ({
			bends: (t) => [...e.edges.values()].filter((e) => e.bends.length && t.has(e.source) && t.has(e.target)).map(({ id: e, bends: t }) => ({
				id: e,
				bends: t
			})),
			follow: (t, [n, r]) => t.forEach(({ id: t, bends: i }) => e.edges.get(t).bends = i.map(([e, t]) => [e + n, t + r])),
			dragged(n, r) {
				let { kind: i, id: a } = Vv(n), o = i === "nodes" && Dy(e.nodes.get(a)) ? wy(e, r.clientX, r.clientY) : null;
				l.value = o && Ty(e, t, a, o) ? o.id : "";
			},
			moved(r, i, a) {
				let o = e.edges.get(l.value);
				l.value = "";
				let s = Object.fromEntries(i.map(({ id: t }) => [t, e.edges.get(t).bends]));
				n({
					...r,
					edges: s
				}, o ? Ty(e, t, Vv(a).id, o) : []);
			}
		})
	};
}
// src/foresee.js
function Ay(e, t) {
	for (let n of t) My[n.op]?.(e, n);
}
var jy = (e, t) => e && Object.assign(e, t), My = {
	remove: (e, t) => e.remove(t),
	connect: (e, { source: t, sourcePin: n, target: r, targetPin: i }) => e.connect({
		source: t,
		sourcePin: n,
		target: r,
		targetPin: i
	}),
	move(e, { at: t = {}, notes: n = {}, frames: r = {}, edges: i = {} }) {
		e.move("nodes", t), e.move("notes", n), e.move("frames", r);
		for (let [t, n] of Object.entries(i)) jy(e.edges.get(t), { bends: n });
	},
	mode: (e, { nodes: t, mode: n }) => t.forEach((t) => jy(e.nodes.get(t), { mode: n })),
	look: (e, { nodes: t, look: n }) => t.forEach((t) => jy(e.nodes.get(t), n)),
	title: (e, { node: t, title: n }) => jy(e.nodes.get(t), { title: n || e.nodes.get(t)?.about.title }),
	note: (e, { id: t, note: n }) => t && Ny(e, "notes", t, n),
	frame: (e, { id: t, frame: n }) => t && Ny(e, "frames", t, n),
	edge_look: (e, { edge: t, look: n }) => jy(e.edges.get(t), {
		...n,
		..."bends" in n ? { bends: n.bends ?? [] } : {}
	})
};
function Ny(e, t, n, { at: r, ...i }) {
	r && e.move(t, { [n]: r }), jy(e[t].get(n), i);
}
// src/inplace.js
function Py(e, { flow: t, writing: n, save: r, whole: i = !0 }) {
	let a = P(!1), o = P(null);
	async function s() {
		n.value = "", t.view.readonly || a.value || (a.value = !0, await S(), o.value?.focus({ preventScroll: !0 }), i && o.value?.select());
	}
	function c(e) {
		a.value && (a.value = !1, r(e));
	}
	return J(() => n.value === e, (e) => e && s(), { immediate: !0 }), {
		isWriting: a,
		field: o,
		write: s,
		written: c,
		leave: () => a.value = !1
	};
}
// src/sizing.js
var Fy = 8, Iy = [
	"n",
	"e",
	"s",
	"w",
	"nw",
	"ne",
	"se",
	"sw"
];
function Ly(e, t, n, r) {
	e.preventDefault(), e.stopPropagation();
	let i = e.currentTarget, [a, o] = [e.clientX, e.clientY], s = n;
	i.setPointerCapture(e.pointerId);
	let c = (e) => {
		s = Ry(n, t, [(e.clientX - a) / r.zoom, (e.clientY - o) / r.zoom].map((e) => Math.round(e / Fy) * Fy), r.least, r.most ?? [8e3, 8e3]), r.show(s);
	}, l = () => {
		i.removeEventListener("pointermove", c);
		for (let e of ["pointerup", "pointercancel"]) i.removeEventListener(e, l);
		(String(s.size) !== String(n.size) || String(s.at) !== String(n.at)) && r.done(s);
	};
	i.addEventListener("pointermove", c);
	for (let e of ["pointerup", "pointercancel"]) i.addEventListener(e, l);
}
function Ry({ at: [e, t], size: [n, r] }, i, [a, o], s, c) {
	let l = (e, t) => Math.max(s[t], Math.min(c[t], e)), u = l(n + (i.includes("e") ? a : i.includes("w") ? -a : 0), 0), d = l(r + (i.includes("s") ? o : i.includes("n") ? -o : 0), 1);
	return {
		at: [i.includes("w") ? e + n - u : e, i.includes("n") ? t + r - d : t],
		size: [u, d]
	};
}
// src/FrameBox.vue
var zy = ["data-frame", "aria-label"], By = ["value", "aria-label"], Vy = { key: 1 }, Hy = ["onPointerdown"], Uy = {
	__name: "FrameBox",
	props: {
		id: String,
		selected: Boolean
	},
	setup(t) {
		let n = t, { document: i, graph: c, strings: l, edit: u, writing: d } = _("mentat"), f = r(() => i.frames.get(n.id)), { isWriting: p, field: m, write: h, written: g, leave: v } = Py(`frames/${n.id}`, {
			flow: i,
			writing: d,
			save: y
		});
		function y(e) {
			let t = e.trim();
			t !== f.value.title && u({
				op: "frame",
				id: n.id,
				frame: { title: t }
			});
		}
		function b(e, t) {
			let { at: r, size: i } = f.value;
			Ly(e, t, {
				at: r,
				size: i
			}, {
				zoom: c.zoom.value,
				least: [160, 96],
				show: (e) => c.put("frames", n.id, Object.assign(f.value, e).at),
				done: (e) => u({
					op: "frame",
					id: n.id,
					frame: e
				})
			});
		}
		return (n, r) => f.value ? (A(), o("section", {
			key: 0,
			class: C(["m-frame", [{ selected: t.selected }, f.value.change && `was-${f.value.change}`]]),
			role: "group",
			tabindex: "0",
			"data-frame": t.id,
			"aria-label": `${K(l).frame}: ${f.value.title}`,
			style: w({
				width: `${f.value.size[0]}px`,
				height: `${f.value.size[1]}px`,
				"--hue": `var(--m-${f.value.color || "grey"})`
			})
		}, [s("header", {
			class: "m-frame-head",
			onDblclick: r[3] ||= Y((...e) => K(h) && K(h)(...e), ["stop"])
		}, [K(p) ? (A(), o("input", {
			key: 0,
			ref_key: "field",
			ref: m,
			class: "m-frame-field nodrag nopan",
			value: f.value.title,
			"aria-label": K(l).frameTitle,
			onKeydown: [r[0] ||= se(Y((e) => K(g)(e.target.value), ["stop"]), ["enter"]), r[1] ||= se(Y((...e) => K(v) && K(v)(...e), ["stop"]), ["escape"])],
			onBlur: r[2] ||= (e) => K(g)(e.target.value)
		}, null, 40, By)) : (A(), o("span", Vy, V(f.value.title || K(l).frame), 1))], 32), K(i).view.readonly ? a("", !0) : (A(!0), o(e, { key: 0 }, F(K(Iy), (e) => (A(), o("span", {
			key: e,
			class: C(["m-grip nodrag nopan", e]),
			onPointerdown: (t) => b(t, e),
			onDblclick: r[4] ||= Y(() => {}, ["stop"])
		}, null, 42, Hy))), 128))], 14, zy)) : a("", !0);
	}
}, Wy = 32, Gy = 520, Ky = 9, qy = ".q-dialog, .q-menu, [role=dialog][aria-modal=true]";
function Jy({ root: e, graph: t, flow: n, tool: r, commands: i, edit: a, remove: o, later: s, chord: c, openMenu: l, gotFiles: u, manifest: d }) {
	let f = Ls(i.list), p = "", m = {
		text: "",
		times: 0
	}, h = null, g = !1, _ = {
		x: 0,
		y: 0,
		isInside: !1
	}, v = () => {
		let t = document.activeElement;
		return !t || t === document.body || e.value?.contains(t);
	}, y = () => document.querySelector(qy) !== null;
	function b(e) {
		if (Fs(e.target) || y()) return;
		if (e.key === "ContextMenu" || e.key === "F10" && e.shiftKey) return S(e);
		let t = f(e);
		if (c.value = t?.chord ?? null, !t) return;
		if (t.chord) return e.preventDefault();
		let n = t.commands.find((e) => (e.anywhere || v()) && i.can(e.name));
		n && !x(e) && (e.preventDefault(), i.perform(n.name, e.shiftKey && n.name.startsWith("nudge") ? { shiftKey: !0 } : {}));
	}
	let x = (e) => ["Enter", " "].includes(e.key) && !e.ctrlKey && !e.metaKey && e.target.closest?.("button, a, [role=menuitem], [role=treeitem]");
	function S(t) {
		if (!v()) return;
		t.preventDefault();
		let n = document.activeElement?.closest?.("[data-card]"), r = (n ?? e.value).getBoundingClientRect();
		l({
			x: r.x + Math.min(40, r.width / 2),
			y: r.y + Math.min(60, r.height / 2)
		}, n);
	}
	function C() {
		let n = e.value.getBoundingClientRect(), { x: r, y: i } = _.isInside ? _ : {
			x: n.x + n.width / 2,
			y: n.y + n.height / 2
		}, a = t.place(r, i);
		return [ws(a.x), ws(a.y)];
	}
	let w = {
		copy() {
			let { nodes: e, notes: r, frames: i } = t.selected();
			return !e.length && !r.length && !i.length ? !1 : (p = bs(n, {
				nodes: e,
				notes: r,
				frames: i
			}), navigator.clipboard?.writeText(p).catch(() => {}), !0);
		},
		async paste(e) {
			T(await navigator.clipboard?.readText().catch(() => p) || p, e);
		}
	};
	function T(e, t) {
		m = {
			text: e,
			times: m.text === e ? m.times + 1 : 0
		};
		let n = C().map((e) => e + m.times * Wy), r = Cs(e, n, t);
		return r ? (s("select"), a(r), !0) : d(e, n);
	}
	function E(e) {
		let { nodes: r, notes: i, frames: a } = t.selected();
		!Fs(e.target) && v() && r.length + i.length + a.length && !String(getSelection()) && (e.type === "cut" && n.view.readonly || (p = bs(n, {
			nodes: r,
			notes: i,
			frames: a
		}), e.clipboardData?.setData("text/plain", p), e.preventDefault(), e.type === "cut" && o(t.selected())));
	}
	function D(e) {
		if (Fs(e.target) || !v() || y() || n.view.readonly) return;
		let t = [...e.clipboardData?.files ?? []];
		(t.length ? u(t, C()) : T(e.clipboardData?.getData("text/plain") || p, !1)) && e.preventDefault();
	}
	function O({ clientX: t, clientY: n }) {
		let r = e.value.getBoundingClientRect(), i = t >= r.left && t <= r.right && n >= r.top && n <= r.bottom;
		Object.assign(_, {
			x: t,
			y: n,
			isInside: i
		}), h && Math.hypot(t - h.x, n - h.y) > Ky && A();
	}
	function k(n) {
		!Fs(n.target) && !n.target.closest("button, [tabindex=\"0\"]") && e.value.focus({ preventScroll: !0 }), A();
		let i = n.pointerType === "touch" && r.value === "arrow" && !!n.target.closest(".vue-flow__node");
		if (i !== g && t.adding(g = i), n.pointerType !== "touch" || !n.isPrimary || n.target.closest(".m-pin, button")) return;
		let { clientX: a, clientY: o, target: s } = n;
		h = {
			x: a,
			y: o,
			timer: setTimeout(() => l({
				x: a,
				y: o
			}, s), Gy)
		};
	}
	function A() {
		clearTimeout(h?.timer), h = null;
	}
	return {
		aim: C,
		clip: w,
		pointed: () => _.isInside ? [_.x, _.y] : null,
		listen() {
			addEventListener("keydown", b), document.addEventListener("copy", E), document.addEventListener("cut", E), document.addEventListener("paste", D), addEventListener("pointermove", O, { passive: !0 });
			for (let e of ["pointerup", "pointercancel"]) addEventListener(e, A);
			e.value.addEventListener("pointerdown", k, !0);
		},
		leave() {
			A(), removeEventListener("keydown", b), document.removeEventListener("copy", E), document.removeEventListener("cut", E), document.removeEventListener("paste", D), removeEventListener("pointermove", O);
			for (let e of ["pointerup", "pointercancel"]) removeEventListener(e, A);
		}
	};
}
// src/MiniMap.vue
var Yy = [
	"width",
	"height",
	"aria-label",
	"title"
], Xy = 184, Zy = 120, Qy = {
	__name: "MiniMap",
	setup(e) {
		let { graph: t, document: n, live: r, strings: i } = _("mentat"), a = [
			"red",
			"orange",
			"yellow",
			"green",
			"teal",
			"blue",
			"purple",
			"pink",
			"grey"
		], s = Math.min(2, window.devicePixelRatio || 1), c = P(null), l = null, u = {
			x: 0,
			y: 0,
			k: 1
		}, d = !0, f = 0, p = {};
		function m() {
			let e = t.boxes([
				"frames",
				"notes",
				"nodes"
			]).sort((e, t) => (t.kind === "frames") - (e.kind === "frames")), i = Math.min(...e.map((e) => e.x)), a = Math.min(...e.map((e) => e.y)), o = Math.max(...e.map((e) => e.x + e.width)) - i, c = Math.max(...e.map((e) => e.y + e.height)) - a, f = Math.min(164 / o, 100 / c, .14);
			u = {
				k: f,
				x: (Xy - o * f) / 2 - i * f,
				y: (Zy - c * f) / 2 - a * f
			}, l ??= document.createElement("canvas"), Object.assign(l, {
				width: Xy * s,
				height: Zy * s
			});
			let m = l.getContext("2d");
			m.scale(s, s);
			for (let t of e) {
				let e = t.kind === "nodes" && r.gauges.get(n.liveId(t.id))?.state === "failed";
				m.fillStyle = e ? p.bad : g(t), m.globalAlpha = t.kind === "frames" ? .16 : t.selected || e ? 1 : t.kind === "notes" ? .4 : .72, m.beginPath(), m.roundRect(u.x + t.x * f, u.y + t.y * f, Math.max(2, t.width * f), Math.max(2, t.height * f), 2), m.fill();
			}
			d = !1;
		}
		function h() {
			if (f = 0, !c.value) return;
			let e = c.value.getContext("2d");
			if (e.setTransform(s, 0, 0, s, 0, 0), e.clearRect(0, 0, Xy, Zy), !n.nodes.size) return;
			d && m(), e.drawImage(l, 0, 0, Xy, Zy);
			let { x: r, y: i, zoom: a } = t.viewport(), { width: o, height: h } = t.size(), [g, _] = [u.x - r / a * u.k, u.x + (o - r) / a * u.k].map((e) => v(e, Xy)), [y, b] = [u.y - i / a * u.k, u.y + (h - i) / a * u.k].map((e) => v(e, Zy)), x = [
				g,
				y,
				_ - g,
				b - y
			];
			e.beginPath(), e.rect(0, 0, Xy, Zy), e.roundRect(...x, 4), e.fillStyle = p.shade, e.fill("evenodd"), e.beginPath(), e.roundRect(...x, 4), e.strokeStyle = p.accent, e.lineWidth = 1.5, e.stroke();
		}
		function g({ id: e, kind: t }) {
			let r = n[t].get(e);
			return r?.color ? p[r.color] : t === "nodes" && r?.about.color || p.dim;
		}
		let v = (e, t) => Math.max(2, Math.min(t - 2, e));
		function y() {
			f ||= requestAnimationFrame(h);
		}
		function b() {
			d = !0, y();
		}
		function x() {
			let e = getComputedStyle(c.value);
			p = Object.fromEntries([
				"accent",
				"bad",
				"shade",
				...a
			].map((t) => [t, e.getPropertyValue(`--m-${t}`).trim()])), p.dim = e.getPropertyValue("--m-ink-3").trim(), b();
		}
		function S(e) {
			if (!(e.buttons & 1)) return;
			c.value.setPointerCapture(e.pointerId);
			let n = c.value.getBoundingClientRect();
			t.lookAt((e.clientX - n.x - u.x) / u.k, (e.clientY - n.y - u.y) / u.k);
		}
		let C = new MutationObserver(x);
		return t.onLayout(b), J(t.watchable, y, { deep: !0 }), D(() => {
			C.observe(document.body, { attributeFilter: ["class"] }), x();
		}), E(() => {
			C.disconnect(), cancelAnimationFrame(f);
		}), (e, t) => (A(), o("canvas", {
			ref_key: "canvas",
			ref: c,
			class: "m-map",
			width: Xy * K(s),
			height: Zy * K(s),
			style: w({
				width: `${Xy}px`,
				height: `${Zy}px`
			}),
			role: "img",
			"aria-label": K(i).map,
			title: K(i).map,
			onPointerdown: Y(S, ["stop"]),
			onPointermove: Y(S, ["stop"])
		}, null, 44, Yy));
	}
}, $y = { class: "m-cardfigures" }, eb = {
	__name: "CardFigures",
	props: { gauge: Object },
	setup(t) {
		let n = t, { strings: i } = _("mentat"), a = r(() => {
			let { state: e, run: t, wait: r, batch: a, device: o, memory: s, drops: c } = n.gauge;
			return [
				[i.figState, he(i, e)],
				t && [i.figRun, `${gn(t)} ms`],
				r && [i.figWait, `${gn(r)} ms`],
				a > 0 && [i.batchOf, a],
				o && [i.figDevice, s ? `${o} · ${mn(s)}` : o],
				c > 0 && [i.figLost, c]
			].filter(Boolean);
		});
		return (t, n) => (A(), o("dl", $y, [(A(!0), o(e, null, F(a.value, ([t, n]) => (A(), o(e, { key: t }, [s("dt", null, V(t), 1), s("dd", null, V(n), 1)], 64))), 128))]));
	}
};
// src/awaited.js
function tb(e, t) {
	e.clock.now;
	let { strings: n } = e, r = rb(e.document, t.split(".")[0]), i = r.find(({ id: t }) => ["failed", "tripped"].includes(nb(e, t)));
	if (i) return {
		isOver: !0,
		word: me(n.failedBefore, { node: i.title })
	};
	let a = r.find(({ id: t }) => nb(e, t) === "loading"), o = a && e.gauge(e.document.liveId(a.id)).note;
	return {
		isOver: !1,
		word: o ? ge(n, o) : n.waiting
	};
}
var nb = (e, t) => e.gauges.get(e.document.liveId(t))?.state;
function rb(e, t) {
	let n = [...e.nodes.values()].find((n) => [e.shownId(n), e.liveId(n.id)].includes(t));
	return n ? Ws(e, [n.id], !0).map((t) => e.nodes.get(t)).filter(Boolean) : [];
}
// src/DisplayTools.vue
var ib = [
	"aria-pressed",
	"aria-label",
	"title"
], ab = {
	class: "material-icons",
	"aria-hidden": "true"
}, ob = ["aria-label", "title"], sb = ["aria-label", "title"], cb = {
	__name: "DisplayTools",
	props: {
		node: String,
		isLarge: Boolean,
		isAlone: Boolean
	},
	emits: ["enlarge"],
	setup(e, { emit: t }) {
		let n = e, i = t, { live: c, strings: l } = _("mentat"), u = r(() => c.frozen.has(n.node)), d = r(() => u.value ? l.thaw : l.freeze);
		function f() {
			open(c.pageOf(n.node), `mentat-${n.node}`, "popup,width=960,height=640");
		}
		return (t, n) => (A(), o("div", {
			class: "m-tools nodrag nopan",
			onDblclick: n[2] ||= Y(() => {}, ["stop"])
		}, [
			s("button", {
				type: "button",
				"aria-pressed": u.value,
				"aria-label": d.value,
				title: d.value,
				onClick: n[0] ||= Y((t) => K(c).freeze([e.node]), ["stop"])
			}, [s("i", ab, V(u.value ? "play_arrow" : "pause"), 1)], 8, ib),
			e.isLarge ? a("", !0) : (A(), o("button", {
				key: 0,
				type: "button",
				"aria-label": K(l).larger,
				title: K(l).larger,
				onClick: n[1] ||= Y((e) => i("enlarge"), ["stop"])
			}, [...n[3] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "open_in_full", -1)]], 8, ob)),
			e.isAlone ? a("", !0) : (A(), o("button", {
				key: 1,
				type: "button",
				"aria-label": K(l).popOut,
				title: K(l).popOut,
				onClick: Y(f, ["stop"])
			}, [...n[4] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "open_in_new", -1)]], 8, sb))
		], 32));
	}
};
// src/useWords.js
function lb(e, t) {
	let { live: n } = _("mentat"), r = n.said(e.node), i = () => t(r.shown(e.shows));
	D(() => {
		r.attach(i), i();
	}), E(() => r.detach(i));
}
// src/FileView.vue
var ub = ["data-node"], db = ["src", "aria-label"], fb = ["src", "aria-label"], pb = ["src", "alt"], mb = {
	class: "material-icons",
	"aria-hidden": "true"
}, hb = ["title"], gb = [
	"href",
	"download",
	"title",
	"aria-label"
], _b = {
	__name: "FileView",
	props: {
		node: String,
		shows: String
	},
	setup(t) {
		let n = t, { live: i, strings: c } = _("mentat"), l = P(null);
		lb(n, (e) => {
			let t = e && typeof e.value == "object" ? {
				...e.value,
				pin: e.pin
			} : null;
			(t?.path !== l.value?.path || t?.size !== l.value?.size) && (l.value = t);
		});
		let u = r(() => i.fileOf(n.node, l.value.pin, `${l.value.version}-${l.value.size}`)), d = r(() => l.value?.mime.split("/")[0]), f = r(() => {
			let e = l.value?.size ?? 0;
			return e < 1e6 ? `${Math.max(1, Math.round(e / 1e3))} kB` : `${(e / 1e6).toFixed(1)} MB`;
		});
		return (n, r) => (A(), o("div", {
			class: "m-file nodrag nowheel",
			"data-node": t.node
		}, [l.value ? (A(), o(e, { key: 0 }, [d.value === "video" ? (A(), o("video", {
			key: 0,
			controls: "",
			preload: "metadata",
			playsinline: "",
			src: u.value,
			"aria-label": l.value.name
		}, null, 8, db)) : d.value === "audio" ? (A(), o("audio", {
			key: 1,
			controls: "",
			preload: "metadata",
			src: u.value,
			"aria-label": l.value.name
		}, null, 8, fb)) : d.value === "image" ? (A(), o("img", {
			key: 2,
			src: u.value,
			alt: l.value.name
		}, null, 8, pb)) : a("", !0), s("p", null, [
			s("i", mb, V({
				video: "movie",
				audio: "audio_file",
				image: "image"
			}[d.value] ?? "description"), 1),
			s("span", { title: l.value.path }, V(l.value.name), 9, hb),
			s("em", null, V(f.value), 1),
			s("a", {
				href: `${u.value}&save=true`,
				download: l.value.name,
				title: K(c).save,
				"aria-label": K(c).save
			}, [...r[0] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "download", -1)]], 8, gb)
		])], 64)) : a("", !0)], 8, ub));
	}
}, vb = 56, yb = 100, bb = class {
	constructor(e, t) {
		e.replaceChildren(), this.item = new xb(e, "", 0, t);
	}
	show(e) {
		this.item.show(e);
	}
}, xb = class e {
	#e = /* @__PURE__ */ new Map();
	#t = null;
	#n = yb;
	#r = null;
	constructor(e, t, n, r) {
		Object.assign(this, {
			name: t,
			depth: n,
			words: r
		}), this.row = wb("div", "j-row"), this.row.style.setProperty("--deep", n), this.toggle = wb("button", "j-toggle"), this.toggle.type = "button", this.toggle.hidden = !0, this.toggle.onclick = (e) => {
			e.stopPropagation(), this.#t = !this.isOpen, this.show(this.value);
		}, this.key = wb("span", "j-key"), this.key.textContent = t === "" ? "" : `${t}: `, this.said = wb("span", "j-value"), this.row.append(this.toggle, this.key, this.said), this.inside = wb("div", "j-inside"), this.more = wb("button", "j-more"), this.more.type = "button", this.more.onclick = (e) => {
			e.stopPropagation(), this.#n += yb, this.show(this.value);
		}, e.append(this.row, this.inside);
	}
	get isOpen() {
		return this.#t ?? (this.depth === 0 || this.depth < 4 && this.size <= 24);
	}
	show(e) {
		this.value = e;
		let t = typeof e == "object" && !!e;
		this.size = t ? Object.keys(e).length : 0;
		let n = t && this.size > 0 && !Cb(e, vb - this.depth * 2 - String(this.name).length);
		if (this.toggle.hidden = !n, !n) return this.#o(), this.#s(Sb(e));
		let r = Array.isArray(e) ? `[${this.size}]` : `{${this.size}}`;
		this.#s(`<i>${r}</i>`);
		let i = `${this.isOpen ? this.words.close : this.words.open} ${this.name}`.trim();
		this.toggle.ariaLabel !== i && this.toggle.setAttribute("aria-label", i), this.toggle.setAttribute("aria-expanded", this.isOpen), this.isOpen ? this.#i(e) : this.#o();
	}
	#i(t) {
		let n = Object.keys(t).slice(0, this.#n);
		for (let e of this.#e.keys()) e in t || this.#a(e);
		for (let r of n) this.#e.has(r) || this.#e.set(r, new e(this.inside, r, this.depth + 1, this.words)), this.#e.get(r).show(t[r]);
		let r = this.size - n.length;
		r > 0 ? (this.more.textContent = `+${r} ${this.words.more}`, this.inside.append(this.more)) : this.more.remove();
	}
	#a(e) {
		let { row: t, inside: n } = this.#e.get(e);
		t.remove(), n.remove(), this.#e.delete(e);
	}
	#o() {
		this.#e.size && this.inside.replaceChildren(), this.#e.clear();
	}
	#s(e) {
		e !== this.#r && (this.said.innerHTML = this.#r = e);
	}
};
function Sb(e) {
	return Array.isArray(e) ? `[${e.map(Sb).join(", ")}]` : typeof e == "object" && e ? `{${Object.entries(e).map(([e, t]) => `<span class="j-key">${Eb(e)}</span>: ${Sb(t)}`).join(", ")}}` : `<b class="j-${e === null ? "null" : typeof e}">${Eb(typeof e == "number" ? Tb(e) : JSON.stringify(e))}</b>`;
}
function Cb(e, t) {
	let n = (e, t) => {
		if (t < 0) return -1;
		if (typeof e != "object" || !e) return t - (typeof e == "number" ? Tb(e) : String(e)).length;
		for (let [r, i] of Object.entries(e)) if (t = n(i, t - 2 - (Array.isArray(e) ? 0 : r.length + 2)), t < 0) return -1;
		return t;
	};
	return n(e, t) >= 0;
}
var wb = (e, t) => Object.assign(document.createElement(e), { className: t }), Tb = (e) => String(Number.isInteger(e) ? e : +e.toPrecision(6)), Eb = (e) => String(e).replace(/[&<>"]/g, (e) => ({
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
})[e]), Db = 12, Ob = 200;
function kb(e) {
	if (Pb(e)) return Fb(e);
	if (!Array.isArray(e) || !e.length || !e.every(Nb)) return null;
	let t = Object.keys(e[0]);
	return !t.length || t.length > Db || !e.every((e) => Object.keys(e).length === t.length && t.every((t) => t in e)) ? null : {
		columns: t,
		rows: e.map((e) => t.map((t) => e[t]))
	};
}
function Ab(e, { columns: t, rows: n }) {
	let [r, i] = [e.tHead ?? e.createTHead(), e.tBodies[0] ?? e.createTBody()];
	jb(r.rows[0] ?? r.insertRow(), t, "th"), t.forEach((e, t) => r.rows[0].cells[t].classList.toggle("figure", typeof n[0]?.[t] == "number"));
	let a = n.slice(0, Ob);
	for (; i.rows.length > a.length;) i.deleteRow(-1);
	a.forEach((e, t) => jb(i.rows[t] ?? i.insertRow(), e, "td"));
}
function jb(e, t, n) {
	for (; e.cells.length > t.length;) e.deleteCell(-1);
	t.forEach((t, r) => {
		let i = e.cells[r] ?? e.appendChild(document.createElement(n)), a = Mb(t);
		i.textContent !== a && (i.textContent = a), n === "td" ? i.classList.toggle("figure", typeof t == "number") : i.scope = "col";
	});
}
function Mb(e) {
	return typeof e == "number" ? Tb(e) : e === null ? "–" : typeof e == "object" ? JSON.stringify(e) : String(e);
}
var Nb = (e) => typeof e == "object" && !!e && !Array.isArray(e);
function Pb(e) {
	return Nb(e) && [
		e.boxes,
		e.labels,
		e.scores
	].every(Array.isArray) && e.boxes.length === e.labels.length;
}
function Fb({ boxes: e, labels: t, scores: n, ids: r }) {
	return {
		columns: [
			"label",
			"score",
			...r ? ["id"] : [],
			"left",
			"top",
			"right",
			"bottom"
		],
		rows: t.map((t, i) => [
			t,
			n[i],
			...r ? [r[i]] : [],
			...e[i].map(Math.round)
		])
	};
}
// src/JsonView.vue
var Ib = { class: "m-json" }, Lb = ["data-node", "aria-label"], Rb = ["aria-label"], zb = ["aria-pressed"], Bb = ["aria-pressed"], Vb = {
	__name: "JsonView",
	props: {
		node: String,
		shows: String
	},
	setup(e) {
		let t = e, { strings: n } = _("mentat"), i = P(null), c = P(null), l = P(!1), u = P(!1), d = r(() => l.value && !u.value), f, p;
		function m() {
			let e = p === void 0 ? null : kb(p);
			(e || Array.isArray(p) && p.length) && (l.value = !!e), e && !u.value ? Ab(c.value, e) : p !== void 0 && f.show(p);
		}
		function h(e) {
			u.value = e, m();
		}
		return D(() => f = new bb(i.value, {
			open: n.open,
			close: n.close,
			more: n.more
		})), lb(t, (e) => {
			e || (i.value.replaceChildren(), f = new bb(i.value, {
				open: n.open,
				close: n.close,
				more: n.more
			}), Ab(c.value, {
				columns: [],
				rows: []
			}), l.value = !1), p = e?.value, m();
		}), (t, r) => (A(), o("div", Ib, [s("div", {
			class: "m-words is-json nodrag nowheel nopan",
			"data-node": e.node,
			tabindex: "0",
			role: "region",
			"aria-label": e.node
		}, [oe(s("table", {
			ref_key: "table",
			ref: c,
			class: "m-table"
		}, null, 512), [[ie, d.value]]), oe(s("div", {
			ref_key: "root",
			ref: i,
			class: "m-tree"
		}, null, 512), [[ie, !d.value]])], 8, Lb), l.value ? (A(), o("div", {
			key: 0,
			class: "m-switcher nodrag",
			role: "group",
			"aria-label": K(n).shownAs
		}, [s("button", {
			type: "button",
			"aria-pressed": d.value,
			onClick: r[0] ||= Y((e) => h(!1), ["stop"])
		}, V(K(n).table), 9, zb), s("button", {
			type: "button",
			"aria-pressed": !d.value,
			onClick: r[1] ||= Y((e) => h(!0), ["stop"])
		}, V(K(n).tree), 9, Bb)], 8, Rb)) : a("", !0)]));
	}
}, Hb = ["data-node"], Ub = { key: 0 }, Wb = {
	__name: "LampView",
	props: {
		node: String,
		shows: String
	},
	setup(e) {
		let t = e, { strings: n } = _("mentat"), r = P(null);
		return lb(t, (e) => r.value = e ? !!e.value : null), (t, i) => (A(), o("div", {
			class: C(["m-lamp", { on: r.value }]),
			role: "status",
			"data-node": e.node
		}, [i[0] ||= s("i", { "aria-hidden": "true" }, null, -1), r.value === null ? a("", !0) : (A(), o("span", Ub, V(r.value ? K(n).on : K(n).off), 1))], 10, Hb));
	}
}, Gb = ["aria-label"], Kb = { class: "m-tools" }, qb = ["aria-label", "title"], Jb = ["aria-label", "title"], Yb = {
	__name: "LargeView",
	props: {
		node: String,
		shows: String,
		title: String
	},
	emits: ["close"],
	setup(e, { emit: n }) {
		let r = n, { strings: a } = _("mentat"), o = P(null), c = () => o.value.close();
		function l() {
			document.fullscreenElement ? document.exitFullscreen() : o.value.querySelector(".m-display").requestFullscreen();
		}
		return D(() => o.value.showModal()), (n, d) => (A(), i(t, { to: "body" }, [s("dialog", {
			ref_key: "dialog",
			ref: o,
			class: "mentat m-large",
			"aria-label": e.title,
			onClose: d[0] ||= (e) => r("close"),
			onKeydown: d[1] ||= Y(() => {}, ["stop"]),
			onPointerdown: d[2] ||= Y(() => {}, ["stop"]),
			onClick: Y(c, ["self"])
		}, [s("header", null, [
			s("b", null, V(e.title), 1),
			u(cb, {
				node: e.node,
				"is-large": ""
			}, null, 8, ["node"]),
			s("div", Kb, [s("button", {
				type: "button",
				"aria-label": K(a).enlarge,
				title: K(a).enlarge,
				onClick: l
			}, [...d[3] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "fullscreen", -1)]], 8, qb), s("button", {
				type: "button",
				"aria-label": K(a).closeView,
				title: K(a).closeView,
				onClick: c
			}, [...d[4] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "close", -1)]], 8, Jb)])
		]), u(_x, {
			node: e.node,
			shows: e.shows,
			title: e.title,
			"is-bare": ""
		}, null, 8, [
			"node",
			"shows",
			"title"
		])], 40, Gb)]));
	}
}, Xb = { class: "m-number" }, Zb = ["data-node", "aria-label"], Qb = ["title"], $b = ["viewBox", "aria-label"], ex = 250, tx = {
	__name: "NumberView",
	props: {
		node: String,
		shows: String
	},
	setup(e) {
		let t = e, { live: n, strings: r } = _("mentat"), [i, a] = [200, 36], c = P(null), l = P(null), u = P(null), d = P(null), f = P(null), p = 0, m = null, h = 0;
		lb(t, (e) => {
			m = e;
			let t = m ? en(m.value) : "";
			c.value.textContent !== t && (c.value.textContent = t), performance.now() - p > ex && g();
		});
		function g() {
			p = performance.now();
			let e = (m?.history ?? []).filter(([e]) => p - e <= zn);
			if (!m || !e.length) {
				for (let e of [l.value, u.value]) e.setAttribute("d", "");
				d.value.textContent = f.value.textContent = "";
				return;
			}
			let t = e.map(([, e]) => e).filter(Number.isFinite), [n, r] = [Math.min(...t), Math.max(...t)], o = (e) => i - (p - e) / zn * i, s = (e) => r === n ? a / 2 : a - 2 - (e - n) / (r - n) * (a - 4), c = e.map(([e, t]) => `${o(e).toFixed(1)} ${s(t).toFixed(1)}`);
			c.push(`${i} ${s(e.at(-1)[1]).toFixed(1)}`), l.value.setAttribute("d", `M${c.join("L")}`), u.value.setAttribute("d", `M${o(e[0][0]).toFixed(1)} ${a}L${c.join("L")}L${i} ${a}Z`), d.value.textContent = en(n), f.value.textContent = en(r);
		}
		return D(() => {
			h = setInterval(() => !document.hidden && n.session.state === "running" && !n.frozen.has(t.node) && g(), 1e3);
		}), E(() => clearInterval(h)), (t, n) => (A(), o("div", Xb, [s("div", {
			ref_key: "box",
			ref: c,
			class: "m-words is-number nodrag",
			"data-node": e.node,
			role: "status",
			"aria-live": "off",
			tabindex: "0",
			"aria-label": e.node
		}, null, 8, Zb), s("div", {
			class: "m-minute",
			title: K(r).lastMinute
		}, [(A(), o("svg", {
			viewBox: `0 0 ${K(i)} ${K(a)}`,
			preserveAspectRatio: "none",
			role: "img",
			"aria-label": K(r).lastMinute
		}, [s("path", {
			ref_key: "area",
			ref: u,
			class: "m-area"
		}, null, 512), s("path", {
			ref_key: "curve",
			ref: l,
			class: "m-curve"
		}, null, 512)], 8, $b)), s("dl", null, [
			s("dt", null, V(K(r).least), 1),
			s("dd", {
				ref_key: "least",
				ref: d
			}, null, 512),
			s("dt", null, V(K(r).most), 1),
			s("dd", {
				ref_key: "most",
				ref: f
			}, null, 512)
		])], 8, Qb)]));
	}
}, nx = ["data-node", "aria-label"], rx = {
	__name: "PictureView",
	props: {
		node: String,
		isVisible: Boolean
	},
	setup(e) {
		let t = e, { live: n } = _("mentat"), r = P(null), i = n.picture(t.node), a;
		return D(() => {
			a = {
				canvas: r.value,
				isVisible: t.isVisible
			}, i.attach(a);
		}), J(() => t.isVisible, (e) => {
			a.isVisible = e, e && i.catchUp();
		}, { flush: "sync" }), E(() => i.detach(a)), (t, n) => (A(), o("canvas", {
			ref_key: "canvas",
			ref: r,
			class: "m-picture",
			width: "320",
			height: "180",
			"data-node": e.node,
			role: "img",
			"aria-label": e.node
		}, null, 8, nx));
	}
}, ix = ["data-node"], ax = ["aria-label"], ox = { class: "m-player" }, sx = [
	"aria-label",
	"title",
	"disabled"
], cx = {
	class: "material-icons",
	"aria-hidden": "true"
}, lx = [
	"max",
	"value",
	"aria-label"
], ux = 66, dx = {
	__name: "SoundView",
	props: { node: String },
	setup(e) {
		let t = e, { live: n, strings: r } = _("mentat"), i = n.sound(t.node), a = P(null), c = P(null), l = P(!1), u = P(0), d = 0, f = 0, p = null;
		function m() {
			d = performance.now();
			let e = a.value;
			if (!e) return;
			let t = Math.min(2, devicePixelRatio), [n, r] = [Math.round(e.clientWidth * t), Math.round(e.clientHeight * t)];
			if (!n) return;
			e.width !== n && (e.width = n), e.height !== r && (e.height = r);
			let o = e.getContext("2d"), s = getComputedStyle(e);
			o.clearRect(0, 0, n, r);
			let c = Math.floor(n / (3 * t)), l = p ?? i.samples();
			if (!l.length) return;
			let f = p ? u.value / (p.length / i.state.rate) * c : c;
			Pn(l, c).forEach(([e, n], i) => {
				o.fillStyle = i <= f ? s.getPropertyValue("--m-accent") : s.getPropertyValue("--m-line-strong");
				let [a, c] = [(.5 - n / 2) * r, (.5 - e / 2) * r];
				o.fillRect(i * 3 * t, a, 2 * t, Math.max(t, c - a));
			});
		}
		function h() {
			clearTimeout(f), p || (f = setTimeout(() => !document.hidden && m(), Math.max(0, ux - (performance.now() - d))));
		}
		function g() {
			let e = c.value;
			if (l.value) return e.pause();
			p ??= i.samples(), e.src ||= URL.createObjectURL(Fn(p, i.state.rate)), e.play();
		}
		function v() {
			let e = c.value;
			e?.src && URL.revokeObjectURL(e.src), e?.removeAttribute("src"), p = null, l.value = !1, u.value = 0, m();
		}
		function y() {
			u.value = c.value.currentTime, m();
		}
		function b(e) {
			p ??= i.samples();
			let t = c.value;
			t.src ||= URL.createObjectURL(Fn(p, i.state.rate)), t.currentTime = Number(e.target.value), y();
		}
		let x = (e) => `${Math.floor(e / 60)}:${String(Math.floor(e % 60)).padStart(2, "0")}`;
		return D(() => {
			i.attach(h), m();
		}), E(() => {
			i.detach(h), clearTimeout(f), c.value?.src && URL.revokeObjectURL(c.value.src);
		}), (t, n) => (A(), o("div", {
			class: "m-sound nodrag",
			"data-node": e.node
		}, [
			s("canvas", {
				ref_key: "canvas",
				ref: a,
				class: "m-wave",
				role: "img",
				"aria-label": K(r).waveform
			}, null, 8, ax),
			s("div", ox, [
				s("button", {
					type: "button",
					"aria-label": l.value ? K(r).pause : K(r).play,
					title: l.value ? K(r).pause : K(r).play,
					disabled: !K(i).state.seconds,
					onClick: Y(g, ["stop"])
				}, [s("i", cx, V(l.value ? "pause" : "play_arrow"), 1)], 8, sx),
				s("input", {
					type: "range",
					min: "0",
					max: K(i).state.seconds || 1,
					step: "0.1",
					value: u.value,
					"aria-label": K(r).position,
					onInput: b
				}, null, 40, lx),
				s("span", null, V(x(u.value)) + " / " + V(x(K(i).state.seconds)), 1)
			]),
			s("audio", {
				ref_key: "player",
				ref: c,
				onPlay: n[0] ||= (e) => l.value = !0,
				onPause: n[1] ||= (e) => l.value = !1,
				onTimeupdate: y,
				onEnded: v
			}, null, 544)
		], 8, ix));
	}
}, fx = ["data-node", "aria-label"], px = {
	__name: "WordsView",
	props: {
		node: String,
		shows: String
	},
	setup(e) {
		let t = e, n = P(null), r = P(null), i = P(null), a = "", c = 0;
		lb(t, (e) => {
			let t = n.value;
			if (!e) return r.value.replaceChildren(a = ""), i.value.replaceChildren();
			let o = t.scrollHeight - t.scrollTop - t.clientHeight < 24;
			l(r.value, String(e.value), e.cut ?? 0, t);
			let s = e.partial ?? "";
			i.value.textContent !== s && (i.value.textContent = s), o && (t.scrollTop = t.scrollHeight);
		});
		function l(e, t, n, r) {
			let i = e.firstChild, o = Math.max(0, n - c);
			if (c = n, !(a && i?.nodeType === Node.TEXT_NODE && o < a.length && t.startsWith(a.slice(o)))) e.textContent = t;
			else {
				if (o) {
					let [e, t] = [r.scrollTop, r.scrollHeight];
					i.deleteData(0, o), r.scrollTop = e - (t - r.scrollHeight);
				}
				i.appendData(t.slice(a.length - o));
			}
			a = t;
		}
		return (t, a) => (A(), o("div", {
			ref_key: "box",
			ref: n,
			class: "m-words nodrag nowheel nopan is-text",
			"data-node": e.node,
			tabindex: "0",
			role: "log",
			"aria-label": e.node
		}, [s("span", {
			ref_key: "finals",
			ref: r,
			class: "m-finals"
		}, null, 512), s("span", {
			ref_key: "tail",
			ref: i,
			class: "m-partial",
			"aria-live": "off"
		}, null, 512)], 8, fx));
	}
}, mx = {
	key: 3,
	class: "m-quiet"
}, hx = {
	class: "material-icons",
	"aria-hidden": "true"
}, gx = {
	key: 4,
	class: "m-still"
}, _x = {
	__name: "Display",
	props: {
		node: String,
		shows: String,
		title: String,
		isBare: Boolean
	},
	setup(e) {
		let t = e, { live: n, strings: c } = _("mentat"), { state: u } = n.picture(t.node), d = n.said(t.node).state, f = n.sound(t.node).state, { session: p } = n, m = n.gauge(t.node.split(".")[0]), h = [
			"failed",
			"tripped",
			"skipped",
			"done"
		], g = {
			string: px,
			json: Vb,
			number: tx,
			boolean: Wb,
			file: _b
		}, v = {
			text: "string",
			json: "json",
			number: "number",
			boolean: "boolean",
			file: "file"
		}, y = P(null), b = P(!1), x = P(!1), S = r(() => ["starting", "running"].includes(p.state)), T = r(() => t.shows === "image"), O = r(() => d.kind || v[t.shows] || "string"), k = r(() => Math.min(2.4, Math.max(.8, u.aspect))), j = r(() => T.value ? !u.shown : t.shows === "sound" ? !f.seconds : !d.kind), M = r(() => n.frozen.has(t.node)), N = n.fed(t.node), F = r(() => !S.value || M.value || j.value ? null : n.trouble(t.node) ?? (T.value && u.stalled ? {
			state: "stalled",
			reason: "silent"
		} : null)), I = r(() => j.value && S.value ? tb(n, t.node) : {}), L = r(() => {
			if (j.value && h.includes(m.state)) return c.nothing;
			if (j.value) return S.value ? I.value.word : c.pressRun;
			if (!F.value) return "";
			let e = T.value ? N.at : Math.max(N.at, n.came.get(N.source) ?? 0);
			return xe(c, F.value, Math.floor((n.clock.now - e) / 1e3));
		}), z = r(() => j.value ? I.value.isOver ? "error_outline" : S.value && !h.includes(m.state) ? "hourglass_empty" : {
			image: "image",
			sound: "graphic_eq",
			number: "tag",
			json: "data_object",
			boolean: "lightbulb",
			file: "insert_drive_file"
		}[t.shows] ?? "notes" : F.value?.reason === "hidden" ? "pause_circle" : "signal_cellular_off"), B;
		function H(e) {
			e !== b.value && (b.value = e, e ? n.views.show(t.node) : n.views.hide(t.node));
		}
		return D(() => {
			B = new IntersectionObserver((e) => H(e.at(-1).isIntersecting)), B.observe(y.value);
		}), E(() => {
			B.disconnect(), H(!1);
		}), (t, n) => (A(), o("div", {
			ref_key: "root",
			ref: y,
			class: C(["m-display", [`shows-${T.value || e.shows === "sound" ? e.shows : O.value}`, {
				empty: j.value,
				stalled: !j.value && L.value,
				frozen: M.value
			}]]),
			style: w(T.value ? { aspectRatio: k.value } : {})
		}, [
			T.value ? (A(), i(rx, {
				key: 0,
				node: e.node,
				"is-visible": b.value
			}, null, 8, ["node", "is-visible"])) : e.shows === "sound" ? oe((A(), i(dx, {
				key: 1,
				node: e.node
			}, null, 8, ["node"])), [[ie, K(f).seconds]]) : (A(), i(R(g[O.value] ?? px), {
				key: O.value,
				node: e.node,
				shows: e.shows
			}, null, 8, ["node", "shows"])),
			L.value ? (A(), o("div", mx, [s("i", hx, V(z.value), 1), s("span", null, V(L.value), 1)])) : a("", !0),
			M.value ? (A(), o("span", gx, [n[2] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "ac_unit", -1), l(V(K(c).frozen), 1)])) : a("", !0),
			!e.isBare && !j.value ? (A(), i(cb, {
				key: 5,
				node: e.node,
				onEnlarge: n[0] ||= (e) => x.value = !0
			}, null, 8, ["node"])) : a("", !0),
			x.value ? (A(), i(Yb, {
				key: 6,
				node: e.node,
				shows: e.shows,
				title: e.title || e.node,
				onClose: n[1] ||= (e) => x.value = !1
			}, null, 8, [
				"node",
				"shows",
				"title"
			])) : a("", !0)
		], 6));
	}
}, vx = { class: "m-peekname" }, yx = {
	__name: "Peeks",
	props: {
		node: String,
		title: String,
		pins: Array
	},
	setup(t) {
		let n = t, { live: i } = _("mentat"), a = r(() => n.pins.filter((e) => i.peeks.has(`${n.node}.${e.name}`)));
		return (n, r) => (A(!0), o(e, null, F(a.value, (n) => (A(), o(e, { key: n.name }, [s("p", vx, V(n.name), 1), u(_x, {
			node: `${t.node}.${n.name}`,
			shows: K(rn)(n),
			title: `${t.title} · ${n.name}`
		}, null, 8, [
			"node",
			"shows",
			"title"
		])], 64))), 128));
	}
}, bx = [
	"aria-pressed",
	"aria-label",
	"title"
], xx = {
	class: "material-icons",
	"aria-hidden": "true"
}, Sx = {
	__name: "PeekButton",
	props: {
		node: String,
		pin: Object
	},
	setup(e) {
		let t = e, { live: n, strings: i } = _("mentat"), a = r(() => n.peeks.has(`${t.node}.${t.pin.name}`)), c = r(() => `${a.value ? i.peekAway : i.peek} ${t.pin.name}`);
		return (t, r) => (A(), o("button", {
			class: C(["m-eye nodrag", { on: a.value }]),
			type: "button",
			"aria-pressed": a.value,
			"aria-label": c.value,
			title: c.value,
			onClick: r[0] ||= Y((t) => K(n).peek(e.node, e.pin.name), ["stop"]),
			onDblclick: r[1] ||= Y(() => {}, ["stop"])
		}, [s("i", xx, V(a.value ? "visibility" : "visibility_off"), 1)], 42, bx));
	}
}, Cx = {
	viewBox: "0 0 12 12",
	"aria-hidden": "true"
}, wx = ["d"], Tx = ["d"], Ex = {
	__name: "PinDot",
	props: {
		node: String,
		pin: Object,
		side: String,
		wired: Boolean,
		small: Boolean
	},
	setup(e) {
		let t = e, { table: n, wiring: c } = _("mentat"), l = r(() => c.look(t.node, t.pin, t.side)), u = r(() => n.outline(t.pin)), d = (e) => {
			t.side === "inputs" && t.wired && e.button === 0 && c.lift(e, t.node, t.pin.name);
		}, f = r(() => `${t.pin.name}: ${$t(t.pin)}`);
		return (t, r) => (A(), i(K(d_), {
			id: e.pin.name,
			type: e.side === "inputs" ? "target" : "source",
			position: e.side === "inputs" ? "left" : "right",
			class: C(["m-pin", [l.value, {
				wired: e.wired,
				small: e.small,
				stray: e.pin.stray
			}]]),
			style: w({ "--pin": K(n).color(e.pin) }),
			role: "img",
			"aria-label": f.value,
			"data-node": e.node,
			"data-pin": e.pin.name,
			"data-side": e.side,
			onMousedownCapture: d
		}, {
			default: ae(() => [(A(), o("svg", Cx, [K(Zt)(e.pin) ? (A(), o("path", {
				key: 0,
				class: "m-pin-ring",
				d: u.value
			}, null, 8, wx)) : a("", !0), s("path", {
				class: "m-pin-body",
				d: u.value
			}, null, 8, Tx)]))]),
			_: 1
		}, 8, [
			"id",
			"type",
			"position",
			"class",
			"style",
			"aria-label",
			"data-node",
			"data-pin",
			"data-side"
		]));
	}
}, Dx = [
	"title",
	"data-node",
	"data-pin",
	"data-side"
], Ox = { class: "m-pinname" }, kx = {
	__name: "PinRow",
	props: {
		node: Object,
		pin: Object,
		side: String
	},
	setup(e) {
		let t = e, { document: n, live: c, wiring: l } = _("mentat"), d = r(() => t.pin.name in (t.side === "inputs" ? t.node.into : t.node.outOf)), f = r(() => l.look(t.node.id, t.pin, t.side)), p = c.gauge(n.liveId(t.node.id)), m = r(() => [...t.node.problems, p.error ?? {}].find((e) => e.pin === t.pin.name)), h = r(() => [
			`${t.pin.name} · ${$t(t.pin)}`,
			t.pin.doc,
			m.value?.message
		].filter(Boolean).join("\n"));
		return (t, r) => (A(), o("div", {
			class: C(["m-pinrow", [
				e.side,
				f.value,
				{
					wired: d.value,
					troubled: m.value
				}
			]]),
			title: h.value,
			"data-node": e.node.id,
			"data-pin": e.pin.name,
			"data-side": e.side
		}, [
			u(Ex, {
				node: e.node.id,
				pin: e.pin,
				side: e.side,
				wired: d.value
			}, null, 8, [
				"node",
				"pin",
				"side",
				"wired"
			]),
			e.side === "outputs" && !e.node.about.shows ? (A(), i(Sx, {
				key: 0,
				node: K(n).liveId(e.node.id),
				pin: e.pin
			}, null, 8, ["node", "pin"])) : a("", !0),
			s("span", Ox, V(e.pin.name), 1)
		], 10, Dx));
	}
}, Ax = [
	"title",
	"data-node",
	"data-pin"
], jx = { class: "m-setting-name" }, Mx = {
	key: 0,
	class: "m-plug"
}, Nx = ["aria-label"], Px = {
	__name: "SettingRow",
	props: {
		node: Object,
		pin: Object
	},
	setup(e) {
		let t = e, { document: n, live: i, wiring: c, strings: d } = _("mentat"), f = r(() => t.pin.name in t.node.into), p = r(() => t.pin.name in t.node.set), m = r(() => p.value ? t.node.set[t.pin.name] : t.pin.default), h = r(() => c.look(t.node.id, t.pin, "inputs")), g = i.gauge(n.liveId(t.node.id)), v = r(() => [...t.node.problems, g.error ?? {}].find((e) => e.pin === t.pin.name)), y = r(() => t.pin.metadata?.widget === "color" && /^#[0-9a-f]{3,8}$/i.test(m.value ?? "")), b = r(() => [
			`${t.pin.name}: ${en(m.value)}`,
			t.pin.doc,
			v.value?.message
		].filter(Boolean).join("\n")), x = r(() => t.pin.name.replaceAll("_", " "));
		return (t, n) => (A(), o("div", {
			class: C(["m-setting inputs", [h.value, {
				wired: f.value,
				troubled: v.value
			}]]),
			title: b.value,
			"data-node": e.node.id,
			"data-pin": e.pin.name,
			"data-side": "inputs"
		}, [
			u(Ex, {
				node: e.node.id,
				pin: e.pin,
				side: "inputs",
				wired: f.value,
				small: ""
			}, null, 8, [
				"node",
				"pin",
				"wired"
			]),
			s("span", jx, V(x.value), 1),
			f.value ? (A(), o("span", Mx, [n[0] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "power", -1), l(V(K(d).wired), 1)])) : typeof m.value == "boolean" ? (A(), o("span", {
				key: 1,
				class: C(["m-switch", { on: m.value }]),
				role: "img",
				"aria-label": m.value ? "on" : "off"
			}, null, 10, Nx)) : (A(), o("span", {
				key: 2,
				class: C(["m-value", { set: p.value }])
			}, [y.value ? (A(), o("i", {
				key: 0,
				class: "m-swatch",
				style: w({ background: m.value })
			}, null, 4)) : a("", !0), l(V(K(en)(m.value)), 1)], 2))
		], 10, Ax));
	}
}, Fx = ["aria-label", "title"], Ix = {
	key: 0,
	class: "material-icons",
	"aria-hidden": "true"
}, Lx = {
	__name: "StateMark",
	props: { state: String },
	setup(e) {
		let t = e, { strings: n } = _("mentat"), i = {
			failed: "error",
			tripped: "flash_off",
			skipped: "remove_circle_outline",
			done: "check_circle"
		}, s = r(() => i[t.state]);
		return (t, r) => (A(), o("span", {
			class: C(["m-state", `is-${e.state}`]),
			role: "img",
			"aria-label": K(he)(K(n), e.state),
			title: K(he)(K(n), e.state)
		}, [s.value ? (A(), o("i", Ix, V(s.value), 1)) : a("", !0)], 10, Fx));
	}
}, Rx = ["data-card", "aria-label"], zx = ["title"], Bx = { class: "m-tile" }, Vx = {
	class: "material-icons",
	"aria-hidden": "true"
}, Hx = { class: "m-names" }, Ux = ["value", "aria-label"], Wx = ["title"], Gx = ["title"], Kx = {
	key: 1,
	class: "m-mode"
}, qx = ["title"], Jx = ["aria-label", "title"], Yx = ["aria-label", "aria-valuenow"], Xx = {
	key: 0,
	class: "m-pins"
}, Zx = { class: "m-pincol" }, Qx = { class: "m-pincol" }, $x = {
	key: 0,
	class: "m-settings"
}, eS = {
	class: "material-icons",
	"aria-hidden": "true"
}, tS = { key: 0 }, nS = { key: 1 }, rS = 4, iS = {
	__name: "NodeCard",
	props: {
		id: String,
		selected: Boolean
	},
	setup(t) {
		let n = t, { document: c, live: l, strings: d, graph: f, pulsed: p, edit: m, command: h, writing: g, regain: v } = _("mentat"), y = r(() => c.nodes.get(n.id)), b = c.liveId(n.id), x = l.gauge(b), S = l.picture(b).state, T = P(!1), { isWriting: E, field: O, write: k, written: j } = Py(`nodes/${n.id}`, {
			flow: c,
			writing: g,
			save: ae
		}), M = P(null), N = r(() => y.value.color ? `var(--m-${y.value.color})` : y.value.about.color || "var(--m-ink-3)"), I = r(() => y.value.about.showsOf ? `${b}__${y.value.about.showsOf}` : b), L = r(() => qt(y.value, "inputs")), R = r(() => L.value.filter((e) => !e.setting)), z = r(() => qt(y.value, "outputs")), B = r(() => L.value.filter((e) => e.setting)), H = r(() => T.value || B.value.length <= 5 ? B.value : B.value.filter((e, t) => t < rS || e.name in y.value.into)), U = r(() => B.value.length - H.value.length);
		J([
			H,
			R,
			z,
			() => y.value?.collapsed
		], () => f.remeasure([n.id]), { flush: "post" }), D(() => {
			f.remeasure([n.id]), v(n.id, M.value);
		});
		let ee = r(() => x.capture ?? x.signal), W = r(() => ee.value.kind === "microphone" ? "mic_off" : "videocam_off"), G = r(() => ee.value.again ? me(d.tryingAgain, { seconds: ee.value.again }) : ""), te = r(() => {
			let { state: e, reason: t } = ee.value ?? {};
			return t === "hidden" ? d.paused : {
				live: d.live,
				opening: d[x.capture ? "asking" : "connecting"],
				stalled: d.stalled,
				backoff: d.stalled
			}[e] ?? "";
		}), q = r(() => {
			if (x.error) return {
				kind: "bad",
				icon: "error",
				...x.error
			};
			if (["stalled", "backoff"].includes(ee.value?.state)) return {
				kind: "warn",
				icon: W.value,
				message: ee.value.message,
				remedy: G.value
			};
			if (x.capture?.note) return {
				kind: "warn",
				icon: "videocam",
				message: x.capture.note
			};
			if (!y.value.known) return {
				kind: "bad",
				icon: "extension_off",
				message: d.unknownType,
				remedy: y.value.type
			};
			let [e, ...t] = y.value.problems;
			return e && {
				kind: "warn",
				icon: "warning_amber",
				...e,
				more: t.length
			};
		}), ne = r(() => x.progress != null || x.state === "loading"), re = r(() => {
			let e = ge(d, x.note);
			if (e) return x.progress == null ? e : `${e} · ${Math.round(x.progress * 100)} %`;
			let { about: t, title: n } = y.value, r = n === t.title ? t.category ?? "" : t.title;
			return tn(S.fps || x.fps, S.ms || x.ms) || r;
		}), ie = r(() => ye(d, y.value, x.state, q.value, x.fresh));
		function ae(e) {
			let t = e.trim();
			t !== y.value.title && m({
				op: "title",
				node: n.id,
				title: !t || t === y.value.about.title ? null : t
			}), O.value?.closest(".m-card")?.focus({ preventScroll: !0 });
		}
		function oe(e) {
			e.target.closest("button, input, audio, .m-words") || h(y.value.about.subflow ? "openSubflow" : "inspect", { node: n.id });
		}
		function ce(e) {
			let t = e.currentTarget.closest(".m-card").offsetWidth;
			Ly(e, "e", {
				at: y.value.at,
				size: [t, 100]
			}, {
				zoom: f.zoom.value,
				least: [176, 0],
				most: [960, 8e3],
				show: ({ size: e }) => y.value.width = e[0],
				done: ({ size: e }) => m({
					op: "look",
					nodes: [n.id],
					look: { width: e[0] }
				})
			});
		}
		return (n, r) => y.value ? (A(), o("article", {
			key: 0,
			ref_key: "root",
			ref: M,
			class: C(["m-card", [
				`is-${K(x).state}`,
				y.value.mode && `mode-${y.value.mode}`,
				y.value.change && `was-${y.value.change}`,
				{
					selected: t.selected,
					pulsed: K(p) === t.id,
					unknown: !y.value.known,
					sink: y.value.about.sink,
					collapsed: y.value.collapsed,
					tinted: y.value.color,
					subflow: y.value.about.subflow
				}
			]]),
			style: w({
				"--hue": N.value,
				width: y.value.width ? `${y.value.width}px` : void 0
			}),
			"data-card": t.id,
			"aria-label": ie.value,
			tabindex: "0",
			role: "group",
			onDblclick: Y(oe, ["stop"])
		}, [
			s("header", {
				class: "m-head",
				title: y.value.about.doc
			}, [
				s("span", Bx, [s("i", Vx, V(y.value.about.icon || "widgets"), 1)]),
				s("span", Hx, [K(E) ? (A(), o("input", {
					key: 0,
					ref_key: "field",
					ref: O,
					class: "m-title-field nodrag nopan",
					value: y.value.title,
					"aria-label": K(d).nodeTitle,
					onKeydown: [r[0] ||= se(Y((e) => K(j)(e.target.value), ["stop"]), ["enter"]), r[1] ||= se(Y((e) => K(j)(y.value.title), ["stop"]), ["escape"])],
					onBlur: r[2] ||= (e) => K(j)(e.target.value),
					onDblclick: r[3] ||= Y(() => {}, ["stop"])
				}, null, 40, Ux)) : (A(), o("span", {
					key: 1,
					class: "m-title",
					onDblclick: r[4] ||= Y((e) => y.value.about.subflow ? oe(e) : K(k)(), ["stop"])
				}, V(y.value.title), 33)), s("span", {
					class: "m-status",
					title: K(x).drops > 0 ? `${K(x).drops} ${K(d).dropped}` : void 0
				}, V(re.value), 9, Wx)]),
				te.value ? (A(), o("span", {
					key: 0,
					class: C(["m-onair", ee.value.state]),
					title: ee.value.message
				}, V(te.value), 11, Gx)) : a("", !0),
				y.value.mode ? (A(), o("span", Kx, V(K(_e)(K(d), y.value.mode)), 1)) : a("", !0),
				y.value.about.subflow ? (A(), o("i", {
					key: 2,
					class: "material-icons m-inside",
					"aria-hidden": "true",
					title: K(d).subflow
				}, "account_tree", 8, qx)) : a("", !0),
				K(x).fresh ? (A(), o("i", {
					key: 3,
					class: "material-icons m-fresh",
					role: "img",
					"aria-label": K(ve)(K(d), K(x).fresh),
					title: K(ve)(K(d), K(x).fresh)
				}, V(K(x).fresh === "fresh" ? "eco" : "update"), 9, Jx)) : a("", !0),
				u(Lx, { state: K(x).state }, null, 8, ["state"]),
				ne.value ? (A(), o("span", {
					key: 4,
					class: "m-progress",
					role: "progressbar",
					"aria-label": re.value,
					"aria-valuenow": K(x).progress == null ? void 0 : Math.round(K(x).progress * 100)
				}, [s("i", {
					class: C({ unknown: K(x).progress == null }),
					style: w({ transform: `scaleX(${K(x).progress ?? .4})` })
				}, null, 6)], 8, Yx)) : a("", !0)
			], 8, zx),
			R.value.length || z.value.length || y.value.collapsed ? (A(), o("div", Xx, [s("div", Zx, [(A(!0), o(e, null, F(y.value.collapsed ? L.value : R.value, (e) => (A(), i(kx, {
				key: e.name,
				node: y.value,
				pin: e,
				side: "inputs"
			}, null, 8, ["node", "pin"]))), 128))]), s("div", Qx, [(A(!0), o(e, null, F(z.value, (e) => (A(), i(kx, {
				key: e.name,
				node: y.value,
				pin: e,
				side: "outputs"
			}, null, 8, ["node", "pin"]))), 128))])])) : a("", !0),
			y.value.collapsed ? a("", !0) : (A(), o(e, { key: 1 }, [
				B.value.length ? (A(), o("div", $x, [(A(!0), o(e, null, F(H.value, (e) => (A(), i(Px, {
					key: e.name,
					node: y.value,
					pin: e
				}, null, 8, ["node", "pin"]))), 128)), U.value || T.value ? (A(), o("button", {
					key: 0,
					class: "m-more nodrag",
					type: "button",
					onClick: r[5] ||= Y((e) => T.value = !T.value, ["stop"]),
					onDblclick: r[6] ||= Y(() => {}, ["stop"])
				}, V(T.value ? K(d).less : `+${U.value} ${K(d).more}`), 33)) : a("", !0)])) : a("", !0),
				y.value.about.shows ? (A(), i(_x, {
					key: I.value,
					node: I.value,
					shows: y.value.about.shows,
					title: y.value.title
				}, null, 8, [
					"node",
					"shows",
					"title"
				])) : a("", !0),
				t.selected && K(x).run ? (A(), i(eb, {
					key: 2,
					gauge: K(x)
				}, null, 8, ["gauge"])) : a("", !0),
				u(yx, {
					node: K(b),
					title: y.value.title,
					pins: z.value
				}, null, 8, [
					"node",
					"title",
					"pins"
				])
			], 64)),
			q.value ? (A(), o("div", {
				key: 2,
				class: C(["m-trouble", q.value.kind]),
				role: "status"
			}, [s("i", eS, V(q.value.icon), 1), s("p", null, [
				s("b", null, V(q.value.message), 1),
				q.value.remedy ? (A(), o("span", tS, V(q.value.remedy), 1)) : a("", !0),
				q.value.more ? (A(), o("em", nS, "+" + V(q.value.more) + " " + V(K(d).more), 1)) : a("", !0)
			])], 2)) : a("", !0),
			t.selected && !K(c).view.readonly ? (A(), o("span", {
				key: 3,
				class: "m-grip e nodrag nopan",
				onPointerdown: ce,
				onDblclick: r[7] ||= Y(() => {}, ["stop"])
			}, null, 32)) : a("", !0)
		], 46, Rx)) : a("", !0);
	}
}, aS = ["data-note", "aria-label"], oS = [
	"value",
	"aria-label",
	"placeholder"
], sS = ["innerHTML"], cS = {
	__name: "NoteBox",
	props: {
		id: String,
		selected: Boolean
	},
	setup(e) {
		let t = e, { document: n, graph: i, strings: s, edit: c, writing: l } = _("mentat"), u = r(() => n.notes.get(t.id)), { isWriting: d, field: f, write: p, written: m } = Py(`notes/${t.id}`, {
			flow: n,
			writing: l,
			save: h,
			whole: !1
		});
		function h(e) {
			e !== u.value.text && c({
				op: "note",
				id: t.id,
				note: { text: e }
			});
		}
		function g(e) {
			e.target.closest("a") || p();
		}
		function v(e) {
			let { at: n, size: r } = u.value;
			Ly(e, "se", {
				at: n,
				size: r
			}, {
				zoom: i.zoom.value,
				least: [120, 64],
				show: ({ size: e }) => u.value.size = e,
				done: ({ size: e }) => c({
					op: "note",
					id: t.id,
					note: { size: e }
				})
			});
		}
		return (t, r) => u.value ? (A(), o("article", {
			key: 0,
			class: C(["m-note", [{
				selected: e.selected,
				writing: K(d)
			}, u.value.change && `was-${u.value.change}`]]),
			role: "note",
			tabindex: "0",
			"data-note": e.id,
			"aria-label": K(s).note,
			style: w({
				width: `${u.value.size[0]}px`,
				height: `${u.value.size[1]}px`,
				"--hue": `var(--m-${u.value.color || "yellow"})`
			}),
			onDblclick: Y(g, ["stop"])
		}, [K(d) ? (A(), o("textarea", {
			key: 0,
			ref_key: "field",
			ref: f,
			class: "m-note-field nodrag nopan nowheel",
			value: u.value.text,
			"aria-label": K(s).noteText,
			placeholder: K(s).noteHint,
			onKeydown: [
				r[0] ||= se(Y((e) => K(m)(e.target.value), ["stop"]), ["escape"]),
				r[1] ||= se(Y((e) => K(m)(e.target.value), ["ctrl", "stop"]), ["enter"]),
				r[2] ||= se(Y((e) => K(m)(e.target.value), ["meta", "stop"]), ["enter"])
			],
			onBlur: r[3] ||= (e) => K(m)(e.target.value)
		}, null, 40, oS)) : u.value.html ? (A(), o("div", {
			key: 1,
			class: C(["m-note-text", { nowheel: e.selected }]),
			innerHTML: u.value.html
		}, null, 10, sS)) : (A(), o("div", {
			key: 2,
			class: C(["m-note-text", { empty: !u.value.text }])
		}, V(u.value.text || K(s).noteEmpty), 3)), K(n).view.readonly ? a("", !0) : (A(), o("span", {
			key: 3,
			class: "m-grip se nodrag nopan",
			onPointerdown: v,
			onDblclick: r[4] ||= Y(() => {}, ["stop"])
		}, null, 32))], 46, aS)) : a("", !0);
	}
}, lS = ["aria-label"], uS = ["aria-label", "title"], dS = { key: 0 }, fS = ["aria-label"], pS = [
	"data-node",
	"data-key",
	"tabindex",
	"aria-label",
	"aria-expanded"
], mS = ["onClick"], hS = ["disabled", "onClick"], gS = {
	key: 0,
	class: "material-icons m-outline-bad",
	"aria-hidden": "true"
}, _S = {
	key: 0,
	role: "group"
}, vS = [
	"data-other",
	"data-key",
	"tabindex",
	"onClick"
], yS = {
	__name: "OutlineTree",
	emits: ["close"],
	setup(t, { emit: n }) {
		let { document: i, live: c, strings: l, goTo: u, graph: d } = _("mentat"), f = n, p = P(null), m = P(/* @__PURE__ */ new Set()), h = P(""), g = r(() => Gs(i).map((e) => i.nodes.get(e)).map((e) => ({
			node: e,
			ties: v(e.id)
		})));
		function v(e) {
			let t = [];
			for (let n of i.edges.values()) n.target === e && t.push({
				key: n.id,
				other: n.source,
				text: me(l.tieIn, {
					pin: n.targetPin,
					node: y(n.source),
					other: n.sourcePin
				})
			}), n.source === e && t.push({
				key: n.id,
				other: n.target,
				text: me(l.tieOut, {
					pin: n.sourcePin,
					node: y(n.target),
					other: n.targetPin
				})
			});
			return t;
		}
		let y = (e) => i.nodes.get(e)?.title ?? e, b = (e) => c.gauge(i.liveId(e)).state, x = (e) => ye(l, e, b(e.id), e.problems[0]);
		function T(e, t) {
			let n = new Set(m.value);
			t ? n.add(e) : n.delete(e), m.value = n;
		}
		async function E(e) {
			let t = [...p.value.querySelectorAll("[role=treeitem]")], n = t.indexOf(document.activeElement), { node: r, other: i } = t[n]?.dataset ?? {}, a = {
				ArrowDown: n + 1,
				ArrowUp: n - 1,
				Home: 0,
				End: t.length - 1
			}[e.key];
			if (a !== void 0) O(t[Math.max(0, Math.min(t.length - 1, a))]);
			else if (e.key === "ArrowRight" && r) m.value.has(r) ? O(t[n + 1]) : T(r, !0);
			else if (e.key === "ArrowLeft" && r) T(r, !1);
			else if (e.key === "ArrowLeft") O(t.slice(0, n).findLast((e) => e.dataset.node));
			else if (e.key === "Enter" || e.key === " ") u(r ?? i);
			else if (e.key === "Escape") k();
			else return;
			e.preventDefault(), e.stopPropagation(), await S();
		}
		function O(e) {
			e && (h.value = e.dataset.key, e.focus());
		}
		function k() {
			f("close"), document.querySelector(".m-canvas")?.focus({ preventScroll: !0 });
		}
		return D(() => {
			let e = d.selected().nodes[0] ?? g.value[0]?.node.id;
			h.value = e ?? "", S(() => p.value?.querySelector("[tabindex=\"0\"]")?.focus());
		}), (t, n) => (A(), o("aside", {
			class: "m-outline",
			"aria-label": K(l).outline,
			onDblclick: n[0] ||= Y(() => {}, ["stop"]),
			onWheel: n[1] ||= Y(() => {}, ["stop"])
		}, [s("header", null, [s("b", null, V(K(l).outline), 1), s("button", {
			type: "button",
			"aria-label": K(l).close,
			title: K(l).close,
			onClick: k
		}, [...n[2] ||= [s("i", {
			class: "material-icons",
			"aria-hidden": "true"
		}, "close", -1)]], 8, uS)]), g.value.length ? (A(), o("ul", {
			key: 1,
			ref_key: "tree",
			ref: p,
			role: "tree",
			"aria-label": K(l).outline,
			onKeydown: E
		}, [(A(!0), o(e, null, F(g.value, ({ node: t, ties: r }) => (A(), o("li", {
			key: t.id,
			role: "treeitem",
			"data-node": t.id,
			"data-key": t.id,
			tabindex: h.value === t.id ? 0 : -1,
			"aria-label": x(t),
			"aria-expanded": r.length ? m.value.has(t.id) : void 0,
			"aria-level": "1"
		}, [s("div", {
			class: "m-outline-row",
			onClick: (e) => K(u)(t.id)
		}, [
			s("button", {
				type: "button",
				tabindex: "-1",
				"aria-hidden": "true",
				class: C(["m-outline-fold", { open: m.value.has(t.id) }]),
				disabled: !r.length,
				onClick: Y((e) => T(t.id, !m.value.has(t.id)), ["stop"])
			}, [...n[3] ||= [s("i", { class: "material-icons" }, "chevron_right", -1)]], 10, hS),
			s("i", {
				class: "material-icons",
				"aria-hidden": "true",
				style: w({ color: t.about.color })
			}, V(t.about.icon || "widgets"), 5),
			s("span", null, V(t.title), 1),
			t.problems.length ? (A(), o("i", gS, "warning_amber")) : a("", !0)
		], 8, mS), m.value.has(t.id) ? (A(), o("ul", _S, [(A(!0), o(e, null, F(r, (e) => (A(), o("li", {
			key: e.key,
			role: "treeitem",
			"aria-level": "2",
			"data-other": e.other,
			"data-key": `${t.id} ${e.key}`,
			tabindex: h.value === `${t.id} ${e.key}` ? 0 : -1,
			onClick: Y((t) => K(u)(e.other), ["stop"])
		}, V(e.text), 9, vS))), 128))])) : a("", !0)], 8, pS))), 128))], 40, fS)) : (A(), o("p", dS, V(K(l).emptyTitle), 1))], 40, lS));
	}
};
// src/fuzzy.js
function bS(e, t, n = "") {
	let r = e.toLowerCase().split(/\s+/).filter(Boolean), [i, a] = [t.toLowerCase(), n.toLowerCase()], o = 1;
	for (let e of r) {
		let t = Math.max(xS(e, i), a.includes(e) ? 12 : 0);
		if (!t) return 0;
		o += t;
	}
	return o + Math.max(0, 6 - i.length / 8);
}
function xS(e, t) {
	if (t === e) return 120;
	if (t.startsWith(e)) return 100;
	let n = t.indexOf(e);
	return n > 0 ? /[\s\-_.:]/.test(t[n - 1]) ? 80 : 50 : SS(e, t);
}
function SS(e, t) {
	if (e.length < 2) return 0;
	let [n, r] = [-1, 0];
	for (let i of e) {
		let e = t.indexOf(i, n + 1);
		if (e < 0) return 0;
		n >= 0 && (r += e - n - 1), n = e;
	}
	return r <= e.length * 2 ? Math.max(4, 30 - 4 * r) : 0;
}
// src/offers.js
var CS = "mentat-recent", wS = 5, TS = 60;
function ES({ commands: e, flow: t, strings: n }) {
	let r = [
		...e.list.filter((e) => e.name !== "palette").map((t) => ({
			key: `do ${t.name}`,
			group: t.group,
			title: t.title,
			more: t.name,
			icon: nc(t.name),
			keys: t.keys.length ? Rs(t.keys[0]) : "",
			command: t.name,
			refused: e.lacks(t.name)
		})),
		...t.view.readonly ? [] : Object.entries(t.catalog).map(([e, t]) => ({
			key: `add ${e}`,
			group: n.addGroup,
			title: t.title,
			note: t.category,
			more: `${e} ${t.doc ?? ""}`,
			icon: t.icon,
			color: t.color,
			add: e
		})),
		...jS(t, n)
	], i = PS();
	return (e) => {
		if (!e) {
			let e = i.map((e) => r.find((t) => t.key === e && !t.refused)).filter(Boolean).slice(0, wS), t = r.filter((t) => !e.includes(t) && !t.refused);
			return [...e.map((e) => ({
				...e,
				group: n.recent
			})), ...t].slice(0, 180);
		}
		return NS(r, e, (e) => (i.includes(e.key) ? 8 : 0) + (e.command ? 4 : 0));
	};
}
function DS({ flow: e, strings: t }) {
	let n = jS(e, t);
	return (e) => (e ? NS(n, e, () => 0) : n).map((e) => ({
		...e,
		group: ""
	}));
}
function OS(e) {
	try {
		localStorage.setItem(CS, JSON.stringify([e, ...PS().filter((t) => t !== e)].slice(0, 20)));
	} catch {}
}
function kS({ flow: e, table: t, strings: n }, r) {
	let i = e.nodes.get(r), a = (e, n) => qt(i, e).map((r) => MS(t, r, {
		key: `${e} ${r.name}`,
		group: n,
		title: r.name,
		note: $t(r),
		side: e,
		pin: r
	})), o = [...a("outputs", n.outputsGroup), ...a("inputs", n.inputsGroup)];
	return (e) => o.filter((t) => !e || bS(e, t.title, t.note));
}
function AS({ flow: e, table: t, graph: n, strings: r }, { node: i, side: a, pin: o }) {
	let s = new Map(n.boxes().map((e) => [e.id, e])), c = s.get(i), l = (e) => Math.hypot(s.get(e).x - c.x, s.get(e).y - c.y), u = a === "outputs" ? "inputs" : "outputs", d = [...e.nodes.values()].filter((e) => e.id !== i && s.has(e.id)).sort((e, t) => l(e.id) - l(t.id)).flatMap((e) => qt(e, u).map((n) => {
		let i = a === "outputs" ? t.verdict(o, n) : t.verdict(n, o), s = u === "inputs" && n.name in e.into;
		return MS(t, n, {
			key: `${e.id}.${n.name}`,
			title: `${e.title} · ${n.name}`,
			note: s ? r.replaces : $t(n),
			group: i ? r.unfitGroup : r.fitGroup,
			refused: i?.reason ?? "",
			node: e.id,
			pin: n,
			side: u,
			order: (i ? 2 : 0) + +!!n.setting
		});
	})).sort((e, t) => e.order - t.order);
	return (e) => (e ? d.filter((t) => bS(e, t.title, t.note)) : d).slice(0, 120);
}
function jS(e, t) {
	return [...e.nodes.values()].map((e) => ({
		key: `go ${e.id}`,
		group: t.goGroup,
		title: e.title,
		note: e.id,
		icon: e.about.icon || "widgets",
		color: e.about.color,
		node: e.id,
		more: `${e.id} ${e.type} ${e.about.title} ${Object.entries(e.set).map(([e, t]) => `${e} ${en(t)}`).join(" ")}`
	}));
}
var MS = (e, t, n) => ({
	...n,
	outline: e.outline(t),
	color: e.color(t)
});
function NS(e, t, n) {
	return e.map((e) => ({
		one: e,
		points: bS(t, e.title, `${e.more ?? ""} ${e.note ?? ""}`)
	})).filter(({ points: e }) => e).map(({ one: e, points: t }) => ({
		one: e,
		points: t + n(e)
	})).sort((e, t) => !!e.one.refused - !!t.one.refused || t.points - e.points).slice(0, TS).map(({ one: e }) => ({
		...e,
		group: "",
		note: e.note && e.group !== e.note ? `${e.group} · ${e.note}` : e.group
	}));
}
function PS() {
	try {
		return JSON.parse(localStorage.getItem(CS) ?? "[]");
	} catch {
		return [];
	}
}
// src/PickList.vue
var FS = ["aria-label"], IS = { class: "m-pick-field" }, LS = [
	"aria-label",
	"placeholder",
	"aria-activedescendant"
], RS = {
	key: 0,
	class: "m-pick-hint"
}, zS = ["aria-label"], BS = {
	key: 0,
	class: "m-pick-group",
	role: "presentation"
}, VS = [
	"id",
	"aria-selected",
	"aria-disabled",
	"onPointermove",
	"onClick"
], HS = {
	key: 0,
	viewBox: "0 0 12 12",
	"aria-hidden": "true"
}, US = ["d"], WS = {
	key: 1,
	class: "material-icons",
	"aria-hidden": "true"
}, GS = { class: "m-pick-title" }, KS = { class: "m-pick-note" }, qS = {
	key: 0,
	"aria-hidden": "true"
}, JS = {
	key: 1,
	class: "m-pick-nothing",
	role: "status"
}, YS = {
	__name: "PickList",
	props: {
		label: String,
		placeholder: String,
		nothing: String,
		hint: {
			type: String,
			default: ""
		},
		find: Function
	},
	emits: ["choose", "close"],
	setup(n, { emit: c }) {
		let l = n, u = c, d = document.activeElement, f = P(null), p = P(null), m = P(""), h = P(0), g = r(() => l.find(m.value.trim())), _ = `m-pick-${Math.random().toString(36).slice(2)}`, v = (e) => `${_}-${e}`;
		J([g, () => l.find], () => h.value = Math.max(0, g.value.findIndex((e) => !e.refused))), J(h, async () => {
			await S(), p.value?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
		});
		function y(e) {
			let t = g.value.length - 1, n = {
				ArrowDown: h.value >= t ? 0 : h.value + 1,
				ArrowUp: h.value <= 0 ? t : h.value - 1,
				PageDown: Math.min(t, h.value + 8),
				PageUp: Math.max(0, h.value - 8)
			}[e.key];
			if (n !== void 0) h.value = n;
			else if (e.key === "Enter") b(g.value[h.value], e);
			else if (e.key === "Escape") x();
			else return;
			e.preventDefault(), e.stopPropagation();
		}
		function b(e, t) {
			!e || e.refused || t.isComposing || (d?.focus?.({ preventScroll: !0 }), u("choose", e));
		}
		function x() {
			d?.focus?.({ preventScroll: !0 }), u("close");
		}
		return J(() => l.label, () => m.value = ""), D(() => f.value.focus()), E(() => p.value = null), (r, c) => (A(), i(t, { to: "body" }, [s("div", {
			class: "mentat m-veil",
			onPointerdown: Y(x, ["self"])
		}, [s("div", {
			class: "m-pick",
			role: "dialog",
			"aria-modal": "true",
			"aria-label": n.label,
			onKeydown: y
		}, [
			s("div", IS, [
				c[1] ||= s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "search", -1),
				oe(s("input", {
					ref_key: "field",
					ref: f,
					"onUpdate:modelValue": c[0] ||= (e) => m.value = e,
					type: "text",
					role: "combobox",
					"aria-expanded": "true",
					"aria-autocomplete": "list",
					autocomplete: "off",
					spellcheck: "false",
					"aria-label": n.label,
					placeholder: n.placeholder,
					"aria-controls": _,
					"aria-activedescendant": g.value.length ? v(h.value) : void 0
				}, null, 8, LS), [[re, m.value]]),
				c[2] ||= s("kbd", { "aria-hidden": "true" }, "Esc", -1)
			]),
			n.hint ? (A(), o("p", RS, V(n.hint), 1)) : a("", !0),
			s("div", {
				id: _,
				ref_key: "list",
				ref: p,
				class: "m-pick-list",
				role: "listbox",
				"aria-label": n.label
			}, [(A(!0), o(e, null, F(g.value, (t, n) => (A(), o(e, { key: t.key }, [t.group && t.group !== g.value[n - 1]?.group ? (A(), o("div", BS, V(t.group), 1)) : a("", !0), s("div", {
				id: v(n),
				class: C(["m-pick-item", { refused: t.refused }]),
				role: "option",
				"aria-selected": n === h.value,
				"aria-disabled": !!t.refused,
				onPointermove: (e) => h.value = n,
				onClick: (e) => b(t, e)
			}, [
				s("span", {
					class: "m-pick-icon",
					style: w({ color: t.color })
				}, [t.outline ? (A(), o("svg", HS, [s("path", {
					d: t.outline,
					fill: "currentcolor"
				}, null, 8, US)])) : (A(), o("i", WS, V(t.icon), 1))], 4),
				s("span", GS, V(t.title), 1),
				s("span", KS, V(t.refused || t.note), 1),
				t.keys ? (A(), o("kbd", qS, V(t.keys), 1)) : a("", !0)
			], 42, VS)], 64))), 128))], 8, zS),
			g.value.length ? a("", !0) : (A(), o("p", JS, V(n.nothing), 1))
		], 40, FS)], 32)]));
	}
}, XS = {
	__name: "PickPanels",
	props: {
		tell: Function,
		connect: Function,
		later: Function,
		aim: Function
	},
	setup(t) {
		let n = t, { document: s, strings: c, table: l, graph: u, commands: d, panels: f, edit: p, goTo: m } = _("mentat"), h = r(() => f.palette === "find"), g = r(() => h.value ? DS({
			flow: s,
			strings: c
		}) : ES({
			commands: d,
			flow: s,
			strings: c
		})), v = r(() => f.wire?.pin && f.wire), y = r(() => f.wire ? v.value ? AS({
			flow: s,
			table: l,
			graph: u,
			strings: c
		}, v.value) : kS({
			flow: s,
			table: l,
			strings: c
		}, f.wire.node) : () => []), b = r(() => {
			if (!f.wire) return "";
			let e = s.nodes.get(f.wire.node)?.title;
			return v.value ? me(c.wireTo, {
				node: e,
				pin: v.value.pin.name
			}) : me(c.wireFrom, { node: e });
		});
		function x(e) {
			if (f.palette = "", OS(e.key), e.command) return d.perform(e.command);
			if (e.node) return m(e.node);
			let [t, r] = n.aim();
			n.later("select"), p({
				op: "add",
				type: e.add,
				at: [t - 120, r - 24]
			});
		}
		function S(e) {
			if (!v.value) {
				f.wire = {
					node: f.wire.node,
					side: e.side,
					pin: e.pin
				};
				return;
			}
			let [t, r] = [[f.wire.node, f.wire.pin.name], [e.node, e.pin.name]], [[i, a], [o, s]] = f.wire.side === "outputs" ? [t, r] : [r, t], c = f.wire.node;
			f.wire = null, n.connect({
				source: i,
				sourcePin: a,
				target: o,
				targetPin: s
			}), m(c);
		}
		return (t, n) => (A(), o(e, null, [K(f).palette ? (A(), i(YS, {
			key: 0,
			label: h.value ? K(c).find : K(c).palette,
			placeholder: h.value ? K(c).findHint : K(c).paletteHint,
			nothing: K(c).paletteNothing,
			find: g.value,
			onChoose: x,
			onClose: n[0] ||= (e) => K(f).palette = ""
		}, null, 8, [
			"label",
			"placeholder",
			"nothing",
			"find"
		])) : a("", !0), K(f).wire ? (A(), i(YS, {
			key: v.value ? "end" : "begin",
			label: b.value,
			placeholder: b.value,
			nothing: K(c).wireNothing,
			find: y.value,
			onChoose: S,
			onClose: n[1] ||= (e) => K(f).wire = null
		}, null, 8, [
			"label",
			"placeholder",
			"nothing",
			"find"
		])) : a("", !0)], 64));
	}
}, ZS = ["aria-label"], QS = ["aria-label", "title"], $S = {
	viewBox: "-3 -3 18 18",
	"aria-hidden": "true"
}, eC = ["d"], tC = { class: "m-legend-stream" }, nC = {
	viewBox: "-3 -3 18 18",
	"aria-hidden": "true"
}, rC = ["d"], iC = ["d"], aC = { class: "m-legend-stream" }, oC = {
	viewBox: "-3 -3 18 18",
	"aria-hidden": "true"
}, sC = ["d"], cC = {
	__name: "PinLegend",
	emits: ["close"],
	setup(t, { emit: n }) {
		let { strings: i, table: a, document: c } = _("mentat"), u = n, d = r(() => new Set([...c.nodes.values()].flatMap(({ about: e }) => [...e.inputs, ...e.outputs].map((e) => e.of ?? e.type)))), f = r(() => [...a.kinds].sort((e, t) => d.value.has(t) - d.value.has(e)));
		return (t, n) => (A(), o("aside", {
			class: "m-legend",
			"aria-label": K(i).legend,
			onDblclick: n[1] ||= Y(() => {}, ["stop"]),
			onKeydown: n[2] ||= se(Y((e) => u("close"), ["stop"]), ["escape"])
		}, [s("header", null, [s("b", null, V(K(i).legend), 1), s("button", {
			type: "button",
			"aria-label": K(i).close,
			title: K(i).close,
			onClick: n[0] ||= (e) => u("close")
		}, [...n[3] ||= [s("i", {
			class: "material-icons",
			"aria-hidden": "true"
		}, "close", -1)]], 8, QS)]), s("ul", null, [
			(A(!0), o(e, null, F(f.value, (e) => (A(), o("li", {
				key: e,
				class: C({ unused: !d.value.has(e) }),
				style: w({ "--pin": K(a).color({ type: e }) })
			}, [(A(), o("svg", $S, [s("path", {
				class: "m-pin-body",
				d: K(a).outline({ type: e })
			}, null, 8, eC)])), l(V(e), 1)], 6))), 128)),
			s("li", tC, [(A(), o("svg", nC, [s("path", {
				class: "m-pin-ring",
				d: K(a).outline({ type: "number" })
			}, null, 8, rC), s("path", {
				class: "m-pin-body",
				d: K(a).outline({ type: "number" })
			}, null, 8, iC)])), l(V(K(i).streamMark), 1)]),
			s("li", aC, [(A(), o("svg", oC, [s("path", {
				class: "m-pin-body filled",
				d: K(a).outline({ type: "number" })
			}, null, 8, sC)])), l(V(K(i).wiredMark), 1)])
		])], 40, ZS));
	}
}, lC = ["aria-label", "onKeydown"], uC = ["aria-label", "title"], dC = ["aria-label"], fC = {
	__name: "ShortcutSheet",
	emits: ["close"],
	setup(n, { emit: a }) {
		let { strings: c, commands: l } = _("mentat"), u = a, d = document.activeElement, f = P(null), p = r(() => {
			let e = /* @__PURE__ */ new Map();
			for (let t of l.list) t.keys.length && e.set(t.group, [...e.get(t.group) ?? [], t]);
			return [...e];
		});
		function m() {
			u("close"), d?.focus?.({ preventScroll: !0 });
		}
		return D(() => f.value.focus()), (n, r) => (A(), i(t, { to: "body" }, [s("div", {
			class: "mentat m-veil",
			onPointerdown: Y(m, ["self"])
		}, [s("div", {
			ref_key: "box",
			ref: f,
			class: "m-sheet",
			role: "dialog",
			"aria-modal": "true",
			"aria-label": K(c).shortcuts,
			tabindex: "-1",
			onKeydown: se(Y(m, ["stop", "prevent"]), ["escape"])
		}, [s("header", null, [s("h2", null, V(K(c).shortcuts), 1), s("button", {
			type: "button",
			"aria-label": K(c).close,
			title: K(c).close,
			onClick: m
		}, [...r[0] ||= [s("i", {
			class: "material-icons",
			"aria-hidden": "true"
		}, "close", -1)]], 8, uC)]), s("div", {
			class: "m-sheet-groups",
			tabindex: "0",
			"aria-label": K(c).shortcuts,
			role: "region"
		}, [(A(!0), o(e, null, F(p.value, ([t, n]) => (A(), o("section", { key: t }, [s("h3", null, V(t), 1), s("dl", null, [(A(!0), o(e, null, F(n, (t) => (A(), o("div", { key: t.name }, [s("dt", null, V(t.title), 1), s("dd", null, [(A(!0), o(e, null, F(t.keys.slice(0, 2), (e) => (A(), o("kbd", { key: e }, V(K(Rs)(e)), 1))), 128))])]))), 128))])]))), 128))], 8, dC)], 40, lC)], 32)]));
	}
}, pC = 2e3;
function mC(e) {
	let t = "", n = !1, r = performance.now() + pC;
	function i(e) {
		if (!(e.ctrlKey || e.metaKey || e.altKey)) {
			if (e.key === "Escape") return o();
			if (e.key === "Backspace") t = t.slice(0, -1);
			else if (e.key === "Enter") n = !0;
			else if (e.key.length === 1) t += e.key;
			else return;
			e.preventDefault(), e.stopImmediatePropagation();
		}
	}
	function a() {
		let i = document.querySelector(e), s = i && document.activeElement === i;
		if (!s && performance.now() < r) return void requestAnimationFrame(a);
		o(), s && t && (i.value = t + i.value, i.dispatchEvent(new Event("input", { bubbles: !0 })), n && requestAnimationFrame(() => i.dispatchEvent(new KeyboardEvent("keydown", {
			key: "Enter",
			bubbles: !0
		}))));
	}
	function o() {
		removeEventListener("keydown", i, !0);
	}
	addEventListener("keydown", i, !0), requestAnimationFrame(a);
}
// src/Wire.vue
var hC = ["d"], gC = ["d"], _C = ["d"], vC = ["d", "data-edge"], yC = [
	"cx",
	"cy",
	"onPointerdown",
	"onDblclick"
], bC = ["data-edge"], xC = [
	"value",
	"aria-label",
	"placeholder"
], SC = {
	key: 1,
	class: "bad"
}, CC = {
	key: 0,
	class: "m-wirename"
}, wC = { key: 1 }, TC = ["title", "aria-label"], EC = ["title", "aria-label"], DC = 250, OC = {
	__name: "Wire",
	props: {
		id: String,
		sourceX: Number,
		sourceY: Number,
		targetX: Number,
		targetY: Number,
		selected: Boolean
	},
	setup(t) {
		let n = t, { document: c, live: l, table: u, strings: d, cut: f, wiring: p, graph: m, edit: h, panels: g, writing: v, aimed: y, detail: b } = _("mentat"), x = r(() => c.edges.get(n.id)), S = l.flow(c.liveEdge(x.value ?? {})), T = P(!1), E = P(!1), { isWriting: D, field: O, write: k, written: j, leave: M } = Py(`edges/${n.id}`, {
			flow: c,
			writing: v,
			save: re
		}), N = 0, I = 0, L = r(() => ny({
			...n,
			bends: x.value?.bends
		})), R = r(() => x.value && c.pin(x.value.source, "outputs", x.value.sourcePin)), z = r(() => R.value ? u.color(R.value) : "var(--m-ink-3)"), B = r(() => l.session.state === "running" && S.rate > 0), H = r(() => S.drops > 0 && `${S.drops} ${d.dropped} (${Object.keys(S.reasons).map((e) => d[`drop_${e}`] ?? e).join(", ")})`), U = r(() => [
			R.value && $t(R.value),
			S.rate > 0 && `${S.rate < 10 ? +S.rate.toFixed(1) : Math.round(S.rate)}/s`,
			S.age_ms != null && l.session.state === "running" && `${Math.round(S.age_ms)} ms`,
			S.depth > 0 && `${S.depth} ${d.queued}`,
			H.value,
			x.value?.policy
		].filter(Boolean).join(" · ")), ee = r(() => x.value?.problem?.message ?? x.value?.problem), W = r(() => T.value || n.selected || D.value || x.value?.label), G = r(() => x.value?.label || D.value ? 0 : 24);
		function te() {
			clearTimeout(N), T.value || (I = setTimeout(() => E.value = !0, DC)), T.value = !0;
		}
		function q() {
			clearTimeout(I), N = setTimeout(() => T.value = E.value = !1, 120);
		}
		let ne = r(() => {
			let e = c.nodes.get(x.value?.source);
			if (!e || e.about.subflow || !R.value || l.session.state !== "running") return "";
			let t = c.liveId(x.value.source);
			return e.about.sink && qt(e, "outputs")[0]?.name === R.value.name ? t : `${t}.${R.value.name}`;
		});
		function re(e) {
			let t = e.trim() || null;
			t !== x.value?.label && h({
				op: "edge_look",
				edge: n.id,
				look: { label: t }
			});
		}
		function ie(e) {
			if (c.view.readonly) return;
			let { x: t, y: r } = m.place(e.clientX, e.clientY), i = [[n.sourceX, n.sourceY], [n.targetX, n.targetY]];
			h({
				op: "edge_look",
				edge: n.id,
				look: { bends: ry(x.value.bends, i, [t, r].map((e) => Math.round(e / 8) * 8)) }
			});
		}
		function J(e) {
			e.altKey && ie(e);
		}
		function oe(e) {
			g.bend = null;
			let t = x.value.bends.filter((t, n) => n !== e);
			h({
				op: "edge_look",
				edge: n.id,
				look: { bends: t.length ? t : null }
			});
		}
		function ce(e, t) {
			if (e.button || c.view.readonly) return;
			e.stopPropagation();
			let r = e.currentTarget, i = x.value.bends;
			g.bend = {
				edge: n.id,
				i: t
			}, r.setPointerCapture(e.pointerId);
			let a = (e) => {
				let { x: n, y: r } = m.place(e.clientX, e.clientY);
				x.value.bends = i.map((e, i) => i === t ? [n, r].map((e) => Math.round(e / 8) * 8) : e);
			}, o = () => {
				r.removeEventListener("pointermove", a);
				for (let e of ["pointerup", "pointercancel"]) r.removeEventListener(e, o);
				x.value && String(x.value.bends) !== String(i) && h({
					op: "move",
					at: {},
					edges: { [n.id]: x.value.bends }
				});
			};
			r.addEventListener("pointermove", a);
			for (let e of ["pointerup", "pointercancel"]) r.addEventListener(e, o);
		}
		return (n, r) => x.value ? (A(), o("g", {
			key: 0,
			class: C(["m-wire", [{
				selected: t.selected,
				flows: B.value,
				over: T.value,
				troubled: ee.value,
				lifted: K(p).lifted.value === t.id,
				aimed: K(y) === t.id
			}, x.value.change && `was-${x.value.change}`]]),
			style: w({ "--pin": z.value }),
			onMouseenter: te,
			onMouseleave: q
		}, [
			K(b).isCoarse.value ? a("", !0) : (A(), o("path", {
				key: 0,
				class: "m-wire-gap",
				pathLength: "100",
				d: L.value.path
			}, null, 8, hC)),
			s("path", {
				class: "m-wire-line vue-flow__edge-path",
				d: L.value.path
			}, null, 8, gC),
			B.value && !K(b).isCoarse.value ? (A(), o("path", {
				key: 1,
				class: "m-wire-dots",
				d: L.value.path
			}, null, 8, _C)) : a("", !0),
			!K(b).isCoarse.value || t.selected ? (A(), o("path", {
				key: 2,
				class: "m-wire-hit vue-flow__edge-interaction",
				d: L.value.path,
				"data-edge": t.id,
				onDblclick: Y(ie, ["stop"]),
				onClick: J
			}, null, 40, vC)) : a("", !0),
			(A(!0), o(e, null, F(x.value.bends, (e, n) => (A(), o("circle", {
				key: n,
				class: C(["m-bend nopan nodrag", { chosen: K(g).bend?.edge === t.id && K(g).bend.i === n }]),
				cx: e[0],
				cy: e[1],
				r: "5",
				onPointerdown: (e) => ce(e, n),
				onDblclick: Y((e) => oe(n), ["stop"])
			}, [s("title", null, V(K(d).bend), 1)], 42, yC))), 128)),
			W.value ? (A(), i(K(xv), { key: 3 }, {
				default: ae(() => [s("div", {
					class: "m-wirelabel nodrag nopan",
					"data-edge": t.id,
					style: w({ transform: `translate(-50%, -50%) translate(${L.value.x}px, ${L.value.y - G.value}px)` }),
					onMouseenter: te,
					onMouseleave: q,
					onDblclick: r[5] ||= Y((...e) => K(k) && K(k)(...e), ["stop"])
				}, [K(D) ? (A(), o("input", {
					key: 0,
					ref_key: "field",
					ref: O,
					value: x.value.label,
					"aria-label": K(d).wireLabel,
					placeholder: K(d).wireLabel,
					onKeydown: [r[0] ||= se(Y((e) => K(j)(e.target.value), ["stop"]), ["enter"]), r[1] ||= se(Y((...e) => K(M) && K(M)(...e), ["stop"]), ["escape"])],
					onBlur: r[2] ||= (e) => K(j)(e.target.value)
				}, null, 40, xC)) : ee.value ? (A(), o("span", SC, V(ee.value), 1)) : (A(), o(e, { key: 2 }, [
					x.value.label ? (A(), o("span", CC, V(x.value.label), 1)) : a("", !0),
					U.value && (T.value || t.selected) ? (A(), o("span", wC, V(U.value), 1)) : a("", !0),
					E.value && ne.value ? (A(), i(_x, {
						key: ne.value,
						class: "m-wirepeek",
						"is-bare": "",
						node: ne.value,
						shows: K(rn)(R.value)
					}, null, 8, ["node", "shows"])) : a("", !0)
				], 64)), t.selected && !K(D) && !K(c).view.readonly ? (A(), o(e, { key: 3 }, [s("button", {
					type: "button",
					class: "plain",
					title: K(d).wireLabel,
					"aria-label": K(d).wireLabel,
					onClick: r[3] ||= Y((...e) => K(k) && K(k)(...e), ["stop"])
				}, [...r[6] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "label", -1)]], 8, TC), s("button", {
					type: "button",
					title: K(d).removeEdge,
					"aria-label": K(d).removeEdge,
					onClick: r[4] ||= Y((e) => K(f)(t.id), ["stop"])
				}, [...r[7] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "close", -1)]], 8, EC)], 64)) : a("", !0)], 44, bC)]),
				_: 1
			})) : a("", !0)
		], 38)) : a("", !0);
	}
}, kC = 4500, AC = 12e3, jC = ["mousemove", "touchmove"];
function MC(e, t, n, r) {
	let i = B(null), a = z({
		reason: "",
		fix: "",
		x: 0,
		y: 0
	}), o = B(""), s = !1, c = 0, l = null;
	function u(e, r, a) {
		let o = i.value;
		return a === o.side ? { reason: n.sameSide } : e === o.node ? { reason: n.sameNode } : o.side === "outputs" ? t.verdict(o.about, r) : t.verdict(r, o.about);
	}
	function d(e, t, n) {
		let r = i.value;
		return r ? r.node === e && r.pin === t.name && r.side === n ? "origin" : u(e, t, n) ? "unfit" : "fits" : "";
	}
	function f({ node: t, pin: n, side: r }) {
		let a = e.pin(t, r, n);
		a && (s = !1, k(), i.value = {
			node: t,
			pin: n,
			side: r,
			about: a
		}, jC.forEach((e) => addEventListener(e, g)), addEventListener("keydown", m, !0));
	}
	function p(t, n, r) {
		let i = e.edges.get(e.nodes.get(n)?.into[r]), a = i && `[data-node="${i.source}"][data-side="outputs"][data-pin="${i.sourcePin}"]`, s = a && globalThis.document.querySelector(`.m-pin${a}`);
		if (!s) return;
		t.stopPropagation(), t.preventDefault(), o.value = i.id;
		let { clientX: c, clientY: l } = t;
		s.dispatchEvent(new MouseEvent("mousedown", {
			clientX: c,
			clientY: l,
			button: 0,
			bubbles: !0
		}));
	}
	function m(e) {
		e.key === "Escape" && (e.stopPropagation(), h());
	}
	function h() {
		jC.forEach((e) => removeEventListener(e, g)), removeEventListener("keydown", m, !0), i.value = null, o.value = "", k();
	}
	function g(e) {
		let t = T(e), n = t && !D(t) && u(t.node, t.about, t.side);
		n ? O(e, n) : k();
	}
	function _(e) {
		let t = i.value, n = o.value;
		t && (h(), !s && e && y(e, t, n));
	}
	function v(e) {
		s = !0, i.value && r.connect(e, o.value);
	}
	function y(e, t, n) {
		i.value = t;
		try {
			b(e, t, n);
		} finally {
			i.value = null;
		}
	}
	function b(e, t, n) {
		let i = T(e) ?? w(E(e), t);
		if (i && D(i)) return k();
		if (!i && n) return r.cut(n);
		if (!i) return E(e) ? k() : r.empty(e, t);
		let a = u(i.node, i.about, i.side), o = t.side === "outputs" ? NC(t, i) : NC(i, t);
		if (!a) return r.connect(o, n);
		let s = {
			...o,
			reason: a.reason,
			converter: a.converter ?? null
		};
		O(e, a), c = setTimeout(k, s.converter ? AC : kC), r.refused(s), s.converter && x({
			...s,
			lifted: n || null
		});
	}
	function x(e) {
		l = e, a.stays = !0, addEventListener("keydown", S, !0);
	}
	function S(e) {
		if (e.key === "Escape") k();
		else if (e.key === "Enter" && !e.target.closest?.("input, textarea, button")) C();
		else return;
		e.preventDefault(), e.stopPropagation();
	}
	function C() {
		let e = l;
		k(), e && r.refused({
			...e,
			accept: !0
		});
	}
	function w(t, n) {
		let r = t && t !== n.node && e.nodes.get(t);
		if (!r) return null;
		let i = n.side === "outputs" ? "inputs" : "outputs", a = qt(r, i).filter((e) => !u(t, e, i)), o = a.filter((e) => !(e.name in r.into)).find((e) => !e.setting) ?? a.find((e) => !e.setting) ?? qt(r, i)[0];
		return o && {
			node: t,
			pin: o.name,
			side: i,
			about: o
		};
	}
	function T(t) {
		let n = FC(t)?.closest?.("[data-pin]");
		if (!n) return null;
		let { node: r, pin: i, side: a } = n.dataset, o = e.pin(r, a, i);
		return o && {
			node: r,
			pin: i,
			side: a,
			about: o
		};
	}
	let E = (e) => FC(e)?.closest?.("[data-card]")?.dataset.card, D = ({ node: e, pin: t, side: n }) => {
		let r = i.value;
		return r?.node === e && r.pin === t && r.side === n;
	};
	function O(t, { reason: n, converter: r }) {
		clearTimeout(c);
		let { clientX: i, clientY: o } = PC(t), s = r ? e.catalog[r]?.title ?? r : "";
		Object.assign(a, {
			reason: n,
			fix: s,
			x: i,
			y: o
		});
	}
	function k() {
		clearTimeout(c), l = null, a.stays = !1, removeEventListener("keydown", S, !0), a.reason &&= "";
	}
	return {
		from: i,
		lifted: o,
		bubble: a,
		hide: k,
		accept: C,
		judge: u,
		look: d,
		begin: f,
		lift: p,
		join: v,
		end: _,
		allows({ source: n, sourcePin: r, target: i, targetPin: a }) {
			let [o, s] = [e.pin(n, "outputs", r), e.pin(i, "inputs", a)];
			return !!(o && s && n !== i && !t.verdict(o, s));
		}
	};
}
var NC = (e, t) => ({
	source: e.node,
	sourcePin: e.pin,
	target: t.node,
	targetPin: t.pin
}), PC = (e) => e.changedTouches?.[0] ?? e, FC = (e) => globalThis.document.elementFromPoint(PC(e).clientX, PC(e).clientY), IC = [
	"title",
	"aria-label",
	"aria-pressed"
], LC = [
	"title",
	"aria-label",
	"aria-pressed"
], RC = ["title", "aria-label"], zC = ["title", "aria-label"], BC = ["title", "aria-label"], VC = ["title", "aria-label"], HC = {
	__name: "ZoomBar",
	props: { tool: String },
	emits: ["update:tool"],
	setup(e, { emit: t }) {
		let { graph: n, strings: i } = _("mentat"), a = e, c = t, l = r(() => `${Math.round(n.zoom.value * 100)} %`), u = r(() => a.tool === "hand");
		return (e, t) => (A(), o("div", {
			class: "m-bar",
			role: "toolbar",
			onDblclick: t[6] ||= Y(() => {}, ["stop"])
		}, [
			s("button", {
				type: "button",
				title: K(i).hand,
				"aria-label": K(i).hand,
				"aria-pressed": u.value,
				onClick: t[0] ||= (e) => c("update:tool", "hand")
			}, [...t[7] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "pan_tool", -1)]], 8, IC),
			s("button", {
				type: "button",
				title: K(i).arrow,
				"aria-label": K(i).arrow,
				"aria-pressed": !u.value,
				onClick: t[1] ||= (e) => c("update:tool", "arrow")
			}, [...t[8] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "highlight_alt", -1)]], 8, LC),
			t[12] ||= s("span", { class: "m-bar-line" }, null, -1),
			s("button", {
				type: "button",
				title: K(i).zoomOut,
				"aria-label": K(i).zoomOut,
				onClick: t[2] ||= (e) => K(n).zoomBy(1 / 1.25)
			}, [...t[9] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "remove", -1)]], 8, RC),
			s("button", {
				type: "button",
				class: "wide",
				title: K(i).zoomReset,
				"aria-label": K(i).zoomReset,
				onClick: t[3] ||= (e) => K(n).zoomTo(1)
			}, V(l.value), 9, zC),
			s("button", {
				type: "button",
				title: K(i).zoomIn,
				"aria-label": K(i).zoomIn,
				onClick: t[4] ||= (e) => K(n).zoomBy(1.25)
			}, [...t[10] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "add", -1)]], 8, BC),
			t[13] ||= s("span", { class: "m-bar-line" }, null, -1),
			s("button", {
				type: "button",
				title: K(i).fit,
				"aria-label": K(i).fit,
				onClick: t[5] ||= (e) => K(n).fit()
			}, [...t[11] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "fit_screen", -1)]], 8, VC)
		], 32));
	}
}, UC = { class: "m-shield" }, WC = {
	key: 0,
	class: "m-blank"
}, GC = {
	key: 4,
	class: "m-offline",
	role: "status"
}, KC = {
	key: 0,
	class: "m-chord",
	role: "status"
}, qC = {
	class: "m-said",
	"aria-live": "polite"
}, JC = { key: 1 }, YC = 1500, XC = {
	__name: "MentatCanvas",
	props: {
		catalog: {
			type: Object,
			default: () => ({})
		},
		types: {
			type: Object,
			default: () => ({})
		},
		liveUrl: {
			type: String,
			default: ""
		},
		commands: {
			type: Array,
			default: () => []
		},
		strings: {
			type: Object,
			default: () => ({})
		},
		document: {
			type: Object,
			default: null
		}
	},
	emits: [
		"ready",
		"edit",
		"select",
		"refused",
		"command"
	],
	setup(c, { expose: d, emit: f }) {
		let p = c, m = f, h = b({ ...p.strings }), g = Zn(p.liveUrl, b(p.catalog), p.strings), _ = g.document;
		_.learn(b(p.catalog));
		let v = b(Yt(p.types)), T = P(null), O = P("hand"), k = P(""), N = P(!1), I = B(""), L = B(""), R = P(""), z = B(null), H = M({
			text: "",
			kind: ""
		}), U = M({
			menu: null,
			palette: "",
			sheet: !1,
			legend: !1,
			map: !0,
			outline: !1,
			wire: null,
			bend: null
		}), ee = {}, W = "", G = MC(_, v, h, {
			connect: de,
			cut: fe,
			refused: (e) => m("refused", e),
			empty: (e, t) => Z("addNode", {
				...he(e),
				from: {
					node: t.node,
					pin: t.pin,
					side: t.side
				}
			})
		}), te = ky({
			flow: _,
			table: v,
			edit: X,
			command: Z,
			notice: Oe,
			strings: h,
			catalog: p.catalog,
			place: (e, t) => q.place(e, t),
			later: (e) => W = e
		}), q = dy(`mentat-${Math.random().toString(36).slice(2)}`, G.allows, te.drags(ue)), ne = b(Mr(q, _)), re = b(p.commands), J = b(Zs({
			commands: re,
			graph: q,
			flow: _,
			tool: O,
			panels: U,
			strings: h,
			live: g,
			edit: X,
			command: Z,
			goTo: ve,
			write: (e) => I.value = e,
			later: (e) => W = e,
			aim: () => se.aim(),
			pointed: () => se.pointed(),
			clip: {
				copy: () => se.clip.copy(),
				paste: (e) => se.clip.paste(e)
			}
		}));
		J.list = re;
		let se = Jy({
			root: T,
			graph: q,
			flow: _,
			tool: O,
			commands: J,
			edit: X,
			remove: J.remove,
			later: (e) => W = e,
			chord: z,
			openMenu: be,
			gotFiles: te.files,
			manifest: te.manifest
		});
		j("mentat", {
			document: _,
			live: g,
			table: v,
			strings: h,
			wiring: G,
			graph: q,
			pulsed: k,
			cut: fe,
			edit: X,
			command: Z,
			commands: J,
			panels: U,
			writing: I,
			aimed: te.aimed,
			goTo: ve,
			detail: ne,
			regain: Ae
		}), q.onWireStart(G.begin), q.onWireEnd(G.end), q.onConnect(G.join), q.onSelect(() => {
			clearTimeout(ee.select), U.bend = null, ee.select = setTimeout(() => m("select", q.selected()), 30);
		}), q.onDragging(() => N.value = !0);
		let Y = () => N.value = !1, ce = r(() => ne.scale.value < .42), le = r(() => _.nodes.size > YC);
		function X(...e) {
			if (!_.view.readonly) {
				if (g.session.lost) return Oe(h.offlineEdit, "error"), Ee();
				Ay(_, e), Ee(), m("edit", {
					path: _.view.path,
					operations: e
				});
			}
		}
		function Z(e, t = {}) {
			e === "addNode" && mC(".adder input"), m("command", {
				name: e,
				...t
			});
		}
		function ue({ nodes: e, notes: t, frames: n, edges: r }, i = []) {
			let a = (e, t) => Object.fromEntries(Object.entries(t).filter(([t, n]) => String(_[e].get(t)?.at) !== String(n))), [o, s, c] = [
				a("nodes", e),
				a("notes", t),
				a("frames", n)
			], l = (e) => Object.keys(e).length > 0;
			(l(o) || l(s) || l(c)) && X({
				op: "move",
				at: o,
				...l(s) && { notes: s },
				...l(c) && { frames: c },
				...l(r) && { edges: r }
			}, ...i);
		}
		function de(e, t = "") {
			if (t === sn(e)) return;
			X(...t ? [{
				op: "remove",
				nodes: [],
				edges: [t]
			}] : [], {
				op: "connect",
				...e
			});
			let n = (e, t) => `${_.nodes.get(e)?.title ?? e} ${t}`;
			pe(me(h.connected, {
				from: n(e.source, e.sourcePin),
				to: n(e.target, e.targetPin)
			}));
		}
		function fe(e) {
			X({
				op: "remove",
				nodes: [],
				edges: [e]
			});
		}
		function pe(e) {
			R.value = "", S(() => R.value = e);
		}
		function he(e) {
			let { clientX: t, clientY: n } = PC(e), { x: r, y: i } = q.place(t, n);
			return {
				at: [Math.round(r), Math.round(i)],
				screen: [Math.round(t), Math.round(n)]
			};
		}
		function ge(e) {
			e.target.closest(".m-card, .m-bar, .m-map, .vue-flow__edge, .m-note, .m-frame-head") || _.view.readonly || Z("addNode", he(e));
		}
		function _e(e) {
			let t = e.startsWith(_.view.prefix) ? e.slice(_.view.prefix.length) : e;
			if (!_.nodes.has(t)) return Z("locate", { node: e });
			q.centre(t), q.select({ nodes: [t] }), k.value = "", requestAnimationFrame(() => k.value = t), clearTimeout(ee.pulse), ee.pulse = setTimeout(() => k.value = "", 1600);
		}
		function ve(e) {
			q.select({ nodes: [e] });
			let t = () => T.value.querySelector(`[data-card="${CSS.escape(e)}"]`), [n, r] = [t()?.getBoundingClientRect(), T.value.getBoundingClientRect()];
			n && n.left >= r.left && n.right <= r.right && n.top >= r.top && n.bottom <= r.bottom || q.centre(e), t() ? t().focus({ preventScroll: !0 }) : setTimeout(() => t()?.focus({ preventScroll: !0 }), 360);
		}
		function ye(e) {
			requestAnimationFrame(() => requestAnimationFrame(() => _.nodes.has(e) && ve(e)));
		}
		function be({ x: e, y: t }, n) {
			let r = n?.closest?.("[data-card], [data-edge], [data-note], [data-frame]")?.dataset ?? {}, [i, a] = Object.entries({
				nodes: r.card,
				edges: r.edge,
				notes: r.note,
				frames: r.frame
			}).find(([, e]) => e) ?? ["canvas", ""];
			a && !q.selected()[i].includes(a) && q.select({ [i]: [a] });
			let o = q.place(e, t);
			U.menu = {
				x: e,
				y: t,
				kind: i,
				id: a,
				at: [Math.round(o.x / 8) * 8, Math.round(o.y / 8) * 8]
			};
		}
		function xe(e) {
			e.target.closest("input, textarea, .m-words, .m-outline, .m-legend, .m-bar") || (e.preventDefault(), be({
				x: e.clientX,
				y: e.clientY
			}, e.target));
		}
		function Se(e, t) {
			let { kind: n, id: r, at: i, x: a, y: o } = U.menu ?? {};
			U.menu = null;
			let s = q.selected(), c = {
				color: () => Ce(n, s, t),
				rewrite: () => I.value = `${n}/${r}`,
				selectInside: () => q.select(q.inside(r)),
				wireLabel: () => I.value = `edges/${r}`,
				wireBend: () => X({
					op: "edge_look",
					edge: r,
					look: { bends: [..._.edges.get(r).bends, i] }
				}),
				wireNode: () => Z("addNode", {
					at: i,
					screen: [a, o],
					into: r
				}),
				addNode: () => Z("addNode", {
					at: i,
					screen: [a, o]
				}),
				addNote: () => J.own.addNote({ at: i }),
				addFrame: () => J.own.addFrame({ at: i })
			}[e];
			c ? c() : J.perform(e);
		}
		function Ce(e, t, n) {
			if (e === "nodes") return X({
				op: "look",
				nodes: t.nodes,
				look: { color: n }
			});
			let r = e === "notes" ? "note" : "frame";
			X(...t[e].map((e) => ({
				op: r,
				id: e,
				[r]: { color: n }
			})));
		}
		function we(e) {
			let { added: t, isElsewhere: n } = _.sync(e);
			(e.fit || n) && t.nodes.length && q.fitWhenMeasured(), Ee(), De(t), e.fit && !t.nodes.length && q.fit(0);
		}
		function Te(e) {
			let { added: t } = _.patch(e);
			Ee(), De(t);
		}
		function Ee() {
			q.reconcile(_), _.nodes.size <= 40 ? ne.look() : ne.soon();
		}
		function De(e) {
			e.nodes.length && (te.ghost.at = null);
			let t = e.nodes.length + e.notes.length + e.frames.length;
			t && W && q.select(e);
			let [n, r] = ["notes", "frames"].map((t) => [t, e[t][0]]).find(([, e]) => e) ?? [];
			r && W === "write" && (I.value = `${n}/${r}`), t && (W = "");
		}
		function Oe(e, t = "info") {
			Object.assign(H, {
				text: e,
				kind: t
			}), clearTimeout(ee.toast), ee.toast = setTimeout(() => H.text = "", 4e3);
		}
		function ke(e) {
			let t = e.target.closest?.("[data-card]");
			L.value = t === e.target ? t.dataset.card : "", t === e.target && t.matches(":focus-visible") && !q.selected().nodes.includes(t.dataset.card) && q.select({ nodes: [t.dataset.card] });
		}
		function Ae(e, t) {
			L.value !== e || document.activeElement && document.activeElement !== document.body || t?.focus({ preventScroll: !0 });
		}
		return g.onFocus.add(_e), q.onReady(() => {
			p.document && we(p.document), m("ready");
		}), D(() => {
			g.resumeWith((e) => {
				Oe(h.resumed), Z(e ? "runTo" : "run", e ? { node: e } : {});
			}), se.listen(), addEventListener("pointerup", Y, !0);
		}), E(() => {
			removeEventListener("pointerup", Y, !0), se.leave(), ne.stop(), Object.values(ee).forEach(clearTimeout), g.onFocus.delete(_e), g.release();
		}), d({
			sync: we,
			patch: Te,
			focus: _e,
			reveal: ye,
			notice: Oe,
			fit: () => q.fit(),
			select: (e) => q.select({ nodes: e }),
			perform: (e, t) => !!J.own[e] && J.perform(e, t)
		}), (r, c) => (A(), o("div", {
			ref_key: "root",
			ref: T,
			class: C(["mentat m-canvas", {
				far: ce.value,
				coarse: K(ne).isCoarse.value,
				wiring: K(G).from.value,
				arrow: O.value === "arrow",
				readonly: K(_).view.readonly
			}]),
			style: w({ "--zoom": ce.value ? Math.max(.1, Math.round(K(ne).scale.value * 20) / 20) : 1 }),
			tabindex: "-1",
			onPointerdown: c[7] ||= (...e) => K(G).hide && K(G).hide(...e),
			onDrop: c[8] ||= (...e) => K(te).drop && K(te).drop(...e),
			onDragover: c[9] ||= (...e) => K(te).over && K(te).over(...e),
			onDragleave: c[10] ||= (...e) => K(te).leave && K(te).leave(...e),
			onDblclick: ge,
			onContextmenu: xe,
			onFocusin: ke
		}, [
			u(K(Dv), x({ id: K(q).id }, K(uy), {
				"is-valid-connection": K(q).isValid,
				"only-render-visible-elements": le.value,
				"nodes-draggable": !K(_).view.readonly,
				"nodes-connectable": !K(_).view.readonly,
				"pan-on-drag": O.value === "hand" || [1, 2],
				"selection-key-code": O.value !== "hand" || "Shift",
				"pan-activation-key-code": "Space"
			}), {
				"node-card": ae(({ id: e, selected: t }) => [K(ne).isFull(e) ? (A(), i(iS, {
					id: e,
					key: K(_).liveId(e),
					selected: t
				}, null, 8, ["id", "selected"])) : (A(), i(Fr, {
					id: e,
					key: `box ${K(_).liveId(e)}`,
					selected: t
				}, null, 8, ["id", "selected"]))]),
				"node-note": ae(({ id: e, selected: t }) => [u(cS, {
					id: e.slice(6),
					selected: t
				}, null, 8, ["id", "selected"])]),
				"node-frame": ae(({ id: e, selected: t }) => [u(Uy, {
					id: e.slice(7),
					selected: t
				}, null, 8, ["id", "selected"])]),
				"edge-wire": ae((e) => [(A(), i(OC, x(e, { key: K(_).liveId(e.id) }), null, 16))]),
				"connection-line": ae((e) => [u(vy, x(e, { status: e.connectionStatus }), null, 16, ["status"])]),
				"zoom-pane": ae(() => [K(te).ghost.at ? (A(), o("div", {
					key: 0,
					class: "m-ghost",
					style: w({ transform: `translate(${K(te).ghost.at[0]}px, ${K(te).ghost.at[1]}px)` })
				}, V(K(te).ghost.title), 5)) : a("", !0), (A(!0), o(e, null, F(K(q).guides.lines, (e, t) => (A(), o("i", {
					key: t,
					class: "m-guide",
					style: w({
						transform: `translate(${e.x}px, ${e.y}px)`,
						width: `${e.width || 1 / K(q).zoom.value}px`,
						height: `${e.height || 1 / K(q).zoom.value}px`
					})
				}, null, 4))), 128))]),
				default: ae(() => [u(K(Iv), {
					gap: 24,
					size: 1.6,
					"pattern-color": "var(--m-dot)"
				})]),
				_: 1
			}, 16, [
				"id",
				"is-valid-connection",
				"only-render-visible-elements",
				"nodes-draggable",
				"nodes-connectable",
				"pan-on-drag",
				"selection-key-code"
			]),
			oe(s("div", UC, null, 512), [[ie, N.value]]),
			!K(_).nodes.size && !K(_).notes.size && !K(te).ghost.at ? (A(), o("div", WC, [
				c[11] ||= s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "hub", -1),
				s("b", null, V(K(h).emptyTitle), 1),
				s("span", null, V(K(h).emptyHint), 1)
			])) : a("", !0),
			u(xc),
			u(HC, {
				tool: O.value,
				"onUpdate:tool": c[0] ||= (e) => O.value = e
			}, null, 8, ["tool"]),
			U.map && K(_).nodes.size > 2 ? (A(), i(Qy, { key: 1 })) : a("", !0),
			U.legend ? (A(), i(cC, {
				key: 2,
				onClose: c[1] ||= (e) => U.legend = !1
			})) : a("", !0),
			U.outline ? (A(), i(yS, {
				key: 3,
				onClose: c[2] ||= (e) => U.outline = !1
			})) : a("", !0),
			!K(g).session.online && K(g).url ? (A(), o("div", GC, [c[12] ||= s("i", null, null, -1), l(V(K(h).offline), 1)])) : a("", !0),
			u(n, { name: "m-fade" }, {
				default: ae(() => [z.value ? (A(), o("div", KC, [(A(!0), o(e, null, F(z.value, (e) => (A(), o("span", { key: e.key }, [s("kbd", null, V(e.key.toUpperCase()), 1), l(V(e.command.title), 1)]))), 128))])) : a("", !0)]),
				_: 1
			}),
			u(n, { name: "m-fade" }, {
				default: ae(() => [H.text ? (A(), o("div", {
					key: 0,
					class: C(["m-toast", H.kind]),
					role: "status"
				}, V(H.text), 3)) : a("", !0)]),
				_: 1
			}),
			s("div", qC, V(R.value), 1),
			U.menu ? (A(), i(gc, {
				key: `${U.menu.x} ${U.menu.y}`,
				menu: U.menu,
				onClose: c[3] ||= (e) => U.menu = null,
				onChoose: c[4] ||= (e, t) => Se(e, t)
			}, null, 8, ["menu"])) : a("", !0),
			U.sheet ? (A(), i(fC, {
				key: 6,
				onClose: c[5] ||= (e) => U.sheet = !1
			})) : a("", !0),
			u(XS, {
				tell: pe,
				connect: de,
				later: (e) => y(W) ? W.value = e : W = e,
				aim: K(se).aim
			}, null, 8, ["later", "aim"]),
			(A(), i(t, { to: "body" }, [K(G).bubble.reason ? (A(), o("div", {
				key: 0,
				class: C(["mentat m-bubble", { stays: K(G).bubble.stays }]),
				role: "alert",
				style: w({ transform: `translate(${K(G).bubble.x + 14}px, ${K(G).bubble.y + 18}px)` })
			}, [c[14] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "block", -1), s("span", null, [l(V(K(G).bubble.reason) + " ", 1), K(G).bubble.stays ? (A(), o("button", {
				key: 0,
				type: "button",
				onClick: c[6] ||= (...e) => K(G).accept && K(G).accept(...e)
			}, [l(V(K(me)(K(h).insertFix, { node: K(G).bubble.fix })) + " ", 1), c[13] ||= s("kbd", null, "Enter", -1)])) : K(G).bubble.fix ? (A(), o("em", JC, V(K(h).fix) + " " + V(K(G).bubble.fix), 1)) : a("", !0)])], 6)) : a("", !0)]))
		], 38));
	}
}, ZC = !0, QC = "uplot", $C = "u-hz", ew = "u-vt", tw = "u-title", nw = "u-wrap", rw = "u-under", iw = "u-over", aw = "u-axis", ow = "u-off", sw = "u-select", cw = "u-cursor-x", lw = "u-cursor-y", uw = "u-cursor-pt", dw = "u-legend", fw = "u-live", pw = "u-inline", mw = "u-series", hw = "u-marker", gw = "u-label", _w = "u-value", vw = "width", yw = "height", bw = "top", xw = "bottom", Sw = "left", Cw = "right", ww = "#000", Tw = "#0000", Ew = "mousemove", Dw = "mousedown", Ow = "mouseup", kw = "mouseenter", Aw = "mouseleave", jw = "dblclick", Mw = "resize", Nw = "scroll", Pw = "change", Fw = "dppxchange", Iw = "--", Lw = typeof window < "u", Rw = Lw ? document : null, zw = Lw ? window : null, Bw = Lw ? navigator : null, Vw, Hw;
function Uw() {
	let e = devicePixelRatio;
	Vw != e && (Vw = e, Hw && iT(Pw, Hw, Uw), Hw = matchMedia(`(min-resolution: ${Vw - .001}dppx) and (max-resolution: ${Vw + .001}dppx)`), rT(Pw, Hw, Uw), zw.dispatchEvent(new CustomEvent(Fw)));
}
function Ww(e, t) {
	if (t != null) {
		let n = e.classList;
		!n.contains(t) && n.add(t);
	}
}
function Gw(e, t) {
	let n = e.classList;
	n.contains(t) && n.remove(t);
}
function Kw(e, t, n) {
	e.style[t] = n + "px";
}
function qw(e, t, n, r) {
	let i = Rw.createElement(e);
	return t != null && Ww(i, t), n?.insertBefore(i, r), i;
}
function Jw(e, t) {
	return qw("div", e, t);
}
var Yw = /* @__PURE__ */ new WeakMap();
function Xw(e, t, n, r, i) {
	let a = "translate(" + t + "px," + n + "px)";
	a != Yw.get(e) && (e.style.transform = a, Yw.set(e, a), t < 0 || n < 0 || t > r || n > i ? Ww(e, ow) : Gw(e, ow));
}
var Zw = /* @__PURE__ */ new WeakMap();
function Qw(e, t, n) {
	let r = t + n;
	r != Zw.get(e) && (Zw.set(e, r), e.style.background = t, e.style.borderColor = n);
}
var $w = /* @__PURE__ */ new WeakMap();
function eT(e, t, n, r) {
	let i = t + "" + n;
	i != $w.get(e) && ($w.set(e, i), e.style.height = n + "px", e.style.width = t + "px", e.style.marginLeft = r ? -t / 2 + "px" : 0, e.style.marginTop = r ? -n / 2 + "px" : 0);
}
var tT = { passive: !0 }, nT = {
	...tT,
	capture: !0
};
function rT(e, t, n, r) {
	t.addEventListener(e, n, r ? nT : tT);
}
function iT(e, t, n, r) {
	t.removeEventListener(e, n, tT);
}
Lw && Uw();
function aT(e, t, n, r) {
	let i;
	n ||= 0, r ||= t.length - 1;
	let a = r <= 2147483647;
	for (; r - n > 1;) i = a ? n + r >> 1 : DT((n + r) / 2), t[i] < e ? n = i : r = i;
	return e - t[n] <= t[r] - e ? n : r;
}
function oT(e) {
	return (t, n, r) => {
		let i = -1, a = -1;
		for (let a = n; a <= r; a++) if (e(t[a])) {
			i = a;
			break;
		}
		for (let i = r; i >= n; i--) if (e(t[i])) {
			a = i;
			break;
		}
		return [i, a];
	};
}
var sT = (e) => e != null, cT = (e) => e != null && e > 0, lT = oT(sT), uT = oT(cT);
function dT(e, t, n, r = 0, i = !1) {
	let a = i ? uT : lT, o = i ? cT : sT;
	[t, n] = a(e, t, n);
	let s = e[t], c = e[t];
	if (t > -1) {
		if (r == 1) s = e[t], c = e[n];
		else if (r == -1) s = e[n], c = e[t];
		else for (let r = t; r <= n; r++) {
			let t = e[r];
			o(t) && (t < s ? s = t : t > c && (c = t));
		}
	}
	return [s ?? RT, c ?? -RT];
}
function fT(e, t, n, r) {
	let i = NT(e), a = NT(t);
	e == t && (i == -1 ? (e *= n, t /= n) : (e /= n, t *= n));
	let o = n == 10 ? PT : FT, s = i == 1 ? DT : kT, c = a == 1 ? kT : DT, l = s(o(ET(e))), u = c(o(ET(t))), d = MT(n, l), f = MT(n, u);
	return n == 10 && (l < 0 && (d = eE(d, -l)), u < 0 && (f = eE(f, -u))), r || n == 2 ? (e = d * i, t = f * a) : (e = $T(e, d), t = QT(t, f)), [e, t];
}
function pT(e, t, n, r) {
	let i = fT(e, t, n, r);
	return e == 0 && (i[0] = 0), t == 0 && (i[1] = 0), i;
}
var mT = .1, hT = {
	mode: 3,
	pad: mT
}, gT = {
	pad: 0,
	soft: null,
	mode: 0
}, _T = {
	min: gT,
	max: gT
};
function vT(e, t, n, r) {
	return dE(n) ? xT(e, t, n) : (gT.pad = n, gT.soft = r ? 0 : null, gT.mode = r ? 3 : 0, xT(e, t, _T));
}
function yT(e, t) {
	return e ?? t;
}
function bT(e, t, n) {
	for (t = yT(t, 0), n = yT(n, e.length - 1); t <= n;) {
		if (e[t] != null) return !0;
		t++;
	}
	return !1;
}
function xT(e, t, n) {
	let r = n.min, i = n.max, a = yT(r.pad, 0), o = yT(i.pad, 0), s = yT(r.hard, -RT), c = yT(i.hard, RT), l = yT(r.soft, RT), u = yT(i.soft, -RT), d = yT(r.mode, 0), f = yT(i.mode, 0), p = t - e, m = PT(p), h = jT(ET(e), ET(t)), g = ET(PT(h) - m);
	(p < 1e-24 || g > 10) && (p = 0, (e == 0 || t == 0) && (p = 1e-24, d == 2 && l != RT && (a = 0), f == 2 && u != -RT && (o = 0)));
	let _ = p || h || 1e3, v = MT(10, DT(PT(_))), y = eE($T(e - _ * (p == 0 ? e == 0 ? .1 : 1 : a), v / 10), 24), b = e >= l && (d == 1 || d == 3 && y <= l || d == 2 && y >= l) ? l : RT, x = jT(s, y < b && e >= b ? b : AT(b, y)), S = eE(QT(t + _ * (p == 0 ? t == 0 ? .1 : 1 : o), v / 10), 24), C = t <= u && (f == 1 || f == 3 && S >= u || f == 2 && S <= u) ? u : -RT, w = AT(c, S > C && t <= C ? C : jT(C, S));
	return x == w && x == 0 && (w = 100), [x, w];
}
var ST = new Intl.NumberFormat(Lw ? Bw.language : "en-US"), CT = (e) => ST.format(e), wT = Math, TT = wT.PI, ET = wT.abs, DT = wT.floor, OT = wT.round, kT = wT.ceil, AT = wT.min, jT = wT.max, MT = wT.pow, NT = wT.sign, PT = wT.log10, FT = wT.log2, IT = (e, t = 1) => wT.sinh(e) * t, LT = (e, t = 1) => wT.asinh(e / t), RT = Infinity;
function zT(e) {
	return (PT((e ^ e >> 31) - (e >> 31)) | 0) + 1;
}
function BT(e, t, n) {
	return AT(jT(e, t), n);
}
function VT(e) {
	return typeof e == "function";
}
function HT(e) {
	return VT(e) ? e : () => e;
}
var UT = () => {}, WT = (e) => e, GT = (e, t) => t, KT = (e) => null, qT = (e) => !0, JT = (e, t) => e == t, YT = /\.\d*?(?=9{6,}|0{6,})/gm, XT = (e) => {
	if (cE(e) || tE.has(e)) return e;
	let t = `${e}`, n = t.match(YT);
	if (n == null) return e;
	let r = n[0].length - 1;
	if (t.indexOf("e-") != -1) {
		let [e, n] = t.split("e");
		return +`${XT(e)}e${n}`;
	}
	return eE(e, r);
};
function ZT(e, t) {
	return XT(eE(XT(e / t)) * t);
}
function QT(e, t) {
	return XT(kT(XT(e / t)) * t);
}
function $T(e, t) {
	return XT(DT(XT(e / t)) * t);
}
function eE(e, t = 0) {
	if (cE(e)) return e;
	let n = 10 ** t;
	return OT(e * n * (1 + 2 ** -52)) / n;
}
var tE = /* @__PURE__ */ new Map();
function nE(e) {
	return (("" + e).split(".")[1] || "").length;
}
function rE(e, t, n, r) {
	let i = [], a = r.map(nE);
	for (let o = t; o < n; o++) {
		let t = ET(o), n = eE(MT(e, o), t);
		for (let s = 0; s < r.length; s++) {
			let c = e == 10 ? +`${r[s]}e${o}` : r[s] * n, l = (o >= 0 ? 0 : t) + (o >= a[s] ? 0 : a[s]), u = e == 10 ? c : eE(c, l);
			i.push(u), tE.set(u, l);
		}
	}
	return i;
}
var iE = {}, aE = [], oE = [null, null], sE = Array.isArray, cE = Number.isInteger, lE = (e) => e === void 0;
function uE(e) {
	return typeof e == "string";
}
function dE(e) {
	let t = !1;
	if (e != null) {
		let n = e.constructor;
		t = n == null || n == Object;
	}
	return t;
}
function fE(e) {
	return typeof e == "object" && !!e;
}
var pE = Object.getPrototypeOf(Uint8Array), mE = "__proto__";
function hE(e, t = dE) {
	let n;
	if (sE(e)) {
		let r = e.find((e) => e != null);
		if (sE(r) || t(r)) {
			n = Array(e.length);
			for (let r = 0; r < e.length; r++) n[r] = hE(e[r], t);
		} else n = e.slice();
	} else if (e instanceof pE) n = e.slice();
	else if (t(e)) {
		n = {};
		for (let r in e) r != mE && (n[r] = hE(e[r], t));
	} else n = e;
	return n;
}
function gE(e) {
	let t = arguments;
	for (let n = 1; n < t.length; n++) {
		let r = t[n];
		for (let t in r) t != mE && (dE(e[t]) ? gE(e[t], hE(r[t])) : e[t] = hE(r[t]));
	}
	return e;
}
var _E = 0, vE = 1, yE = 2;
function bE(e, t, n) {
	for (let r = 0, i, a = -1; r < t.length; r++) {
		let o = t[r];
		if (o > a) {
			for (i = o - 1; i >= 0 && e[i] == null;) e[i--] = null;
			for (i = o + 1; i < n && e[i] == null;) e[a = i++] = null;
		}
	}
}
function xE(e, t) {
	if (wE(e)) {
		let t = e[0].slice();
		for (let n = 1; n < e.length; n++) t.push(...e[n].slice(1));
		return TE(t[0]) || (t = CE(t)), t;
	}
	let n = /* @__PURE__ */ new Set();
	for (let t = 0; t < e.length; t++) {
		let r = e[t][0], i = r.length;
		for (let e = 0; e < i; e++) n.add(r[e]);
	}
	let r = [Array.from(n).sort((e, t) => e - t)], i = r[0].length, a = /* @__PURE__ */ new Map();
	for (let e = 0; e < i; e++) a.set(r[0][e], e);
	for (let n = 0; n < e.length; n++) {
		let o = e[n], s = o[0];
		for (let e = 1; e < o.length; e++) {
			let c = o[e], l = Array(i).fill(void 0), u = t ? t[n][e] : vE, d = [];
			for (let e = 0; e < c.length; e++) {
				let t = c[e], n = a.get(s[e]);
				t === null ? u != _E && (l[n] = t, u == yE && d.push(n)) : l[n] = t;
			}
			bE(l, d, i), r.push(l);
		}
	}
	return r;
}
var SE = typeof queueMicrotask > "u" ? (e) => Promise.resolve().then(e) : queueMicrotask;
function CE(e) {
	let t = e[0], n = t.length, r = Array(n);
	for (let e = 0; e < r.length; e++) r[e] = e;
	r.sort((e, n) => t[e] - t[n]);
	let i = [];
	for (let t = 0; t < e.length; t++) {
		let a = e[t], o = Array(n);
		for (let e = 0; e < n; e++) o[e] = a[r[e]];
		i.push(o);
	}
	return i;
}
function wE(e) {
	let t = e[0][0], n = t.length;
	for (let r = 1; r < e.length; r++) {
		let i = e[r][0];
		if (i.length != n) return !1;
		if (i != t) {
			for (let e = 0; e < n; e++) if (i[e] != t[e]) return !1;
		}
	}
	return !0;
}
function TE(e, t = 100) {
	let n = e.length;
	if (n <= 1) return !0;
	let r = 0, i = n - 1;
	for (; r <= i && e[r] == null;) r++;
	for (; i >= r && e[i] == null;) i--;
	if (i <= r) return !0;
	let a = jT(1, DT((i - r + 1) / t));
	for (let t = e[r], n = r + a; n <= i; n += a) {
		let r = e[n];
		if (r != null) {
			if (r <= t) return !1;
			t = r;
		}
	}
	return !0;
}
var EE = [
	"January",
	"February",
	"March",
	"April",
	"May",
	"June",
	"July",
	"August",
	"September",
	"October",
	"November",
	"December"
], DE = [
	"Sunday",
	"Monday",
	"Tuesday",
	"Wednesday",
	"Thursday",
	"Friday",
	"Saturday"
];
function OE(e) {
	return e.slice(0, 3);
}
var kE = DE.map(OE), AE = {
	MMMM: EE,
	MMM: EE.map(OE),
	WWWW: DE,
	WWW: kE
};
function jE(e) {
	return (e < 10 ? "0" : "") + e;
}
function ME(e) {
	return (e < 10 ? "00" : e < 100 ? "0" : "") + e;
}
var NE = {
	YYYY: (e) => e.getFullYear(),
	YY: (e) => (e.getFullYear() + "").slice(2),
	MMMM: (e, t) => t.MMMM[e.getMonth()],
	MMM: (e, t) => t.MMM[e.getMonth()],
	MM: (e) => jE(e.getMonth() + 1),
	M: (e) => e.getMonth() + 1,
	DD: (e) => jE(e.getDate()),
	D: (e) => e.getDate(),
	WWWW: (e, t) => t.WWWW[e.getDay()],
	WWW: (e, t) => t.WWW[e.getDay()],
	HH: (e) => jE(e.getHours()),
	H: (e) => e.getHours(),
	h: (e) => {
		let t = e.getHours();
		return t == 0 ? 12 : t > 12 ? t - 12 : t;
	},
	AA: (e) => e.getHours() >= 12 ? "PM" : "AM",
	aa: (e) => e.getHours() >= 12 ? "pm" : "am",
	a: (e) => e.getHours() >= 12 ? "p" : "a",
	mm: (e) => jE(e.getMinutes()),
	m: (e) => e.getMinutes(),
	ss: (e) => jE(e.getSeconds()),
	s: (e) => e.getSeconds(),
	fff: (e) => ME(e.getMilliseconds())
};
function PE(e, t) {
	t ||= AE;
	let n = [], r = /\{([a-z]+)\}|[^{]+/gi, i;
	for (; i = r.exec(e);) n.push(i[0][0] == "{" ? NE[i[1]] : i[0]);
	return (e) => {
		let r = "";
		for (let i = 0; i < n.length; i++) r += typeof n[i] == "string" ? n[i] : n[i](e, t);
		return r;
	};
}
var FE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
function IE(e, t) {
	let n;
	return t == "UTC" || t == "Etc/UTC" ? n = /* @__PURE__ */ new Date(+e + e.getTimezoneOffset() * 6e4) : t == FE ? n = e : (n = new Date(e.toLocaleString("en-US", { timeZone: t })), n.setMilliseconds(e.getMilliseconds())), n;
}
var LE = (e) => e % 1 == 0, RE = [
	1,
	2,
	2.5,
	5
], zE = rE(10, -32, 0, RE), BE = rE(10, 0, 32, RE), VE = BE.filter(LE), HE = zE.concat(BE), UE = "\n", WE = "{YYYY}", GE = UE + WE, KE = "{M}/{D}", qE = UE + KE, JE = qE + "/{YY}", YE = "{aa}", XE = "{h}:{mm}" + YE, ZE = UE + XE, QE = ":{ss}", $E = null;
function eD(e) {
	let t = e * 1e3, n = t * 60, r = n * 60, i = r * 24, a = i * 30, o = i * 365, s = (e == 1 ? rE(10, 0, 3, RE).filter(LE) : rE(10, -3, 0, RE)).concat([
		t,
		t * 5,
		t * 10,
		t * 15,
		t * 30,
		n,
		n * 5,
		n * 10,
		n * 15,
		n * 30,
		r,
		r * 2,
		r * 3,
		r * 4,
		r * 6,
		r * 8,
		r * 12,
		i,
		i * 2,
		i * 3,
		i * 4,
		i * 5,
		i * 6,
		i * 7,
		i * 8,
		i * 9,
		i * 10,
		i * 15,
		a,
		a * 2,
		a * 3,
		a * 4,
		a * 6,
		o,
		o * 2,
		o * 5,
		o * 10,
		o * 25,
		o * 50,
		o * 100
	]), c = [
		[
			o,
			WE,
			$E,
			$E,
			$E,
			$E,
			$E,
			$E,
			1
		],
		[
			i * 28,
			"{MMM}",
			GE,
			$E,
			$E,
			$E,
			$E,
			$E,
			1
		],
		[
			i,
			KE,
			GE,
			$E,
			$E,
			$E,
			$E,
			$E,
			1
		],
		[
			r,
			"{h}" + YE,
			JE,
			$E,
			qE,
			$E,
			$E,
			$E,
			1
		],
		[
			n,
			XE,
			JE,
			$E,
			qE,
			$E,
			$E,
			$E,
			1
		],
		[
			t,
			QE,
			JE + " " + XE,
			$E,
			qE + " " + XE,
			$E,
			ZE,
			$E,
			1
		],
		[
			e,
			QE + ".{fff}",
			JE + " " + XE,
			$E,
			qE + " " + XE,
			$E,
			ZE,
			$E,
			1
		]
	];
	function l(t) {
		return (s, c, l, u, d, f) => {
			let p = [], m = d >= o, h = d >= a && d < o, g = t(l), _ = eE(g * e, 3), v = uD(g.getFullYear(), m ? 0 : g.getMonth(), h || m ? 1 : g.getDate()), y = eE(v * e, 3);
			if (h || m) {
				let n = h ? d / a : 0, r = m ? d / o : 0, i = _ == y ? _ : eE(uD(v.getFullYear() + r, v.getMonth() + n, 1) * e, 3), s = new Date(OT(i / e)), c = s.getFullYear(), l = s.getMonth();
				for (let a = 0; i <= u; a++) {
					let o = uD(c + r * a, l + n * a, 1), s = o - t(eE(o * e, 3));
					i = eE((+o + s) * e, 3), i <= u && p.push(i);
				}
			} else {
				let a = d >= i ? i : d, o = y + (DT(l) - DT(_)) + QT(_ - y, a);
				p.push(o);
				let m = t(o), h = m.getHours() + m.getMinutes() / n + m.getSeconds() / r, g = d / r, v = f / s.axes[c]._space;
				for (; o = eE(o + d, e == 1 ? 0 : 3), !(o > u);) if (g > 1) {
					let e = DT(eE(h + g, 6)) % 24, n = t(o).getHours() - e;
					n > 1 && (n = -1), o -= n * r, h = (h + g) % 24;
					let i = p[p.length - 1];
					eE((o - i) / d, 3) * v >= .7 && p.push(o);
				} else p.push(o);
			}
			return p;
		};
	}
	return [
		s,
		c,
		l
	];
}
var [tD, nD, rD] = eD(1), [iD, aD, oD] = eD(.001);
rE(2, -53, 53, [1]);
function sD(e, t) {
	return e.map((e) => e.map((n, r) => r == 0 || r == 8 || n == null ? n : t(r == 1 || e[8] == 0 ? n : e[1] + n)));
}
function cD(e, t) {
	return (n, r, i, a, o) => {
		let s = t.find((e) => o >= e[0]) || t[t.length - 1], c, l, u, d, f, p;
		return r.map((t) => {
			let n = e(t), r = n.getFullYear(), i = n.getMonth(), a = n.getDate(), o = n.getHours(), m = n.getMinutes(), h = n.getSeconds(), g = r != c && s[2] || i != l && s[3] || a != u && s[4] || o != d && s[5] || m != f && s[6] || h != p && s[7] || s[1];
			return c = r, l = i, u = a, d = o, f = m, p = h, g(n);
		});
	};
}
function lD(e, t) {
	let n = PE(t);
	return (t, r, i, a, o) => r.map((t) => n(e(t)));
}
function uD(e, t, n) {
	return new Date(e, t, n);
}
function dD(e, t) {
	return t(e);
}
var fD = "{YYYY}-{MM}-{DD} {h}:{mm}{aa}";
function pD(e, t) {
	return (n, r, i, a) => a == null ? Iw : t(e(r));
}
function mD(e, t) {
	let n = e.series[t];
	return n.width ? n.stroke(e, t) : n.points.width ? n.points.stroke(e, t) : null;
}
function hD(e, t) {
	return e.series[t].fill(e, t);
}
var gD = {
	show: !0,
	live: !0,
	isolate: !1,
	mount: UT,
	markers: {
		show: !0,
		width: 2,
		stroke: mD,
		fill: hD,
		dash: "solid"
	},
	idx: null,
	idxs: null,
	values: []
};
function _D(e, t) {
	let n = e.cursor.points, r = Jw(), i = n.size(e, t);
	Kw(r, vw, i), Kw(r, yw, i);
	let a = i / -2;
	Kw(r, "marginLeft", a), Kw(r, "marginTop", a);
	let o = n.width(e, t, i);
	return o && Kw(r, "borderWidth", o), r;
}
function vD(e, t) {
	let n = e.series[t].points;
	return n._fill || n._stroke;
}
function yD(e, t) {
	let n = e.series[t].points;
	return n._stroke || n._fill;
}
function bD(e, t) {
	return e.series[t].points.size;
}
var xD = [0, 0];
function SD(e, t, n) {
	return xD[0] = t, xD[1] = n, xD;
}
function CD(e, t, n, r = !0) {
	return (e) => {
		e.button != 0 || r && e.target != t || n(e);
	};
}
function wD(e, t, n, r = !0) {
	return (e) => {
		r && e.target != t || n(e);
	};
}
var TD = {
	show: !0,
	x: !0,
	y: !0,
	lock: !1,
	move: SD,
	points: {
		one: !1,
		show: _D,
		size: bD,
		width: 0,
		stroke: yD,
		fill: vD
	},
	bind: {
		mousedown: CD,
		mouseup: CD,
		click: CD,
		dblclick: CD,
		mousemove: wD,
		mouseleave: wD,
		mouseenter: wD
	},
	drag: {
		setScale: !0,
		x: !0,
		y: !1,
		dist: 0,
		uni: null,
		click: (e, t) => {
			t.stopPropagation(), t.stopImmediatePropagation();
		},
		_x: !1,
		_y: !1
	},
	focus: {
		dist: (e, t, n, r, i) => r - i,
		prox: -1,
		bias: 0
	},
	hover: {
		skip: [void 0],
		prox: null,
		bias: 0
	},
	left: -10,
	top: -10,
	idx: null,
	dataIdx: null,
	idxs: null,
	event: null
}, ED = {
	show: !0,
	stroke: "rgba(0,0,0,0.07)",
	width: 2
}, DD = gE({}, ED, { filter: GT }), OD = gE({}, DD, { size: 10 }), kD = gE({}, ED, { show: !1 }), AD = "12px system-ui, -apple-system, \"Segoe UI\", Roboto, \"Helvetica Neue\", Arial, \"Noto Sans\", sans-serif, \"Apple Color Emoji\", \"Segoe UI Emoji\", \"Segoe UI Symbol\", \"Noto Color Emoji\"", jD = "bold " + AD, MD = 1.5, ND = {
	show: !0,
	scale: "x",
	stroke: ww,
	space: 50,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: jD,
	side: 2,
	grid: DD,
	ticks: OD,
	border: kD,
	font: AD,
	lineGap: MD,
	rotate: 0
}, PD = "Value", FD = "Time", ID = {
	show: !0,
	scale: "x",
	auto: !1,
	sorted: 1,
	min: RT,
	max: -Infinity,
	idxs: []
};
function LD(e, t, n, r, i) {
	return t.map((e) => e == null ? "" : CT(e));
}
function RD(e, t, n, r, i, a, o) {
	let s = [], c = tE.get(i) || 0;
	n = o ? n : eE(QT(n, i), c);
	for (let e = n; e <= r; e = eE(e + i, c)) s.push(Object.is(e, -0) ? 0 : e);
	return s;
}
function zD(e, t, n, r, i, a, o) {
	let s = [], c = e.scales[e.axes[t].scale].log;
	i = MT(c, DT((c == 10 ? PT : FT)(n))), c == 10 && (i = HE[aT(i, HE)]);
	let l = n, u = i * c;
	c == 10 && (u = HE[aT(u, HE)]);
	do
		s.push(l), l += i, c == 10 && !tE.has(l) && (l = eE(l, tE.get(i))), l >= u && (i = l, u = i * c, c == 10 && (u = HE[aT(u, HE)]));
	while (l <= r);
	return s;
}
function BD(e, t, n, r, i, a, o) {
	let s = e.scales[e.axes[t].scale].asinh, c = r > s ? zD(e, t, jT(s, n), r, i) : [s], l = r >= 0 && n <= 0 ? [0] : [];
	return (n < -s ? zD(e, t, jT(s, -r), -n, i) : [s]).reverse().map((e) => -e).concat(l, c);
}
var VD = /./, HD = /[12357]/, UD = /[125]/, WD = /1/, GD = (e, t, n, r) => e.map((e, i) => t == 4 && e == 0 || i % r == 0 && n.test(e.toExponential()[+(e < 0)]) ? e : null);
function KD(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = e.scales[o], c = e.valToPos, l = a._space, u = c(10, o), d = c(9, o) - u >= l ? VD : c(7, o) - u >= l ? HD : c(5, o) - u >= l ? UD : WD;
	if (d == WD) {
		let e = ET(c(1, o) - u);
		if (e < l) return GD(t.slice().reverse(), s.distr, d, kT(l / e)).reverse();
	}
	return GD(t, s.distr, d, 1);
}
function qD(e, t, n, r, i) {
	let a = e.axes[n], o = a.scale, s = a._space, c = e.valToPos, l = ET(c(1, o) - c(2, o));
	return l < s ? GD(t.slice().reverse(), 3, VD, kT(s / l)).reverse() : t;
}
function JD(e, t, n, r) {
	return r == null ? Iw : t == null ? "" : CT(t);
}
var YD = {
	show: !0,
	scale: "y",
	stroke: ww,
	space: 30,
	gap: 5,
	alignTo: 1,
	size: 50,
	labelGap: 0,
	labelSize: 30,
	labelFont: jD,
	side: 3,
	grid: DD,
	ticks: OD,
	border: kD,
	font: AD,
	lineGap: MD,
	rotate: 0
};
function XD(e, t) {
	return eE((3 + (e || 1) * 2) * t, 3);
}
function ZD(e, t) {
	let { scale: n, idxs: r } = e.series[0], i = e._data[0], a = e.valToPos(i[r[0]], n, !0), o = ET(e.valToPos(i[r[1]], n, !0) - a) / (e.series[t].points.space * Vw);
	return r[1] - r[0] <= o;
}
var QD = {
	scale: null,
	auto: !0,
	sorted: 0,
	min: RT,
	max: -Infinity
}, $D = (e, t, n, r, i) => i, eO = {
	show: !0,
	auto: !0,
	sorted: 0,
	gaps: $D,
	alpha: 1,
	facets: [gE({}, QD, { scale: "x" }), gE({}, QD, { scale: "y" })]
}, tO = {
	scale: "y",
	auto: !0,
	sorted: 0,
	show: !0,
	spanGaps: !1,
	gaps: $D,
	alpha: 1,
	points: {
		show: ZD,
		filter: null
	},
	values: null,
	min: RT,
	max: -Infinity,
	idxs: [],
	path: null,
	clip: null
};
function nO(e, t, n, r, i) {
	return n / 10;
}
var rO = {
	time: ZC,
	auto: !0,
	distr: 1,
	log: 10,
	asinh: 1,
	min: null,
	max: null,
	dir: 1,
	ori: 0
}, iO = gE({}, rO, {
	time: !1,
	ori: 1
}), aO = {};
function oO(e, t) {
	let n = aO[e];
	return n || (n = {
		key: e,
		plots: [],
		sub(e) {
			n.plots.push(e);
		},
		unsub(e) {
			n.plots = n.plots.filter((t) => t != e);
		},
		pub(e, t, r, i, a, o, s) {
			for (let c = 0; c < n.plots.length; c++) n.plots[c] != t && n.plots[c].pub(e, t, r, i, a, o, s);
		}
	}, e != null && (aO[e] = n)), n;
}
var sO = 1, cO = 2;
function lO(e, t, n) {
	let r = e.mode, i = e.series[t], a = r == 2 ? e._data[t] : e._data, o = e.scales, s = e.bbox, c = a[0], l = r == 2 ? a[1] : a[t], u = r == 2 ? o[i.facets[0].scale] : o[e.series[0].scale], d = r == 2 ? o[i.facets[1].scale] : o[i.scale], f = s.left, p = s.top, m = s.width, h = s.height, g = e.valToPosH, _ = e.valToPosV;
	return u.ori == 0 ? n(i, c, l, u, d, g, _, f, p, m, h, vO, bO, SO, wO, EO) : n(i, c, l, u, d, _, g, p, f, h, m, yO, xO, CO, TO, DO);
}
function uO(e, t) {
	let n = 0, r = 0, i = yT(e.bands, aE);
	for (let e = 0; e < i.length; e++) {
		let a = i[e];
		a.series[0] == t ? n = a.dir : a.series[1] == t && (a.dir == 1 ? r |= 1 : r |= 2);
	}
	return [n, r == 1 ? -1 : r == 2 ? 1 : r == 3 ? 2 : 0];
}
function dO(e, t, n, r, i) {
	let a = e.mode, o = e.series[t], s = a == 2 ? o.facets[1].scale : o.scale, c = e.scales[s];
	return i == -1 ? c.min : i == 1 ? c.max : c.distr == 3 ? c.dir == 1 ? c.min : c.max : 0;
}
function fO(e, t, n, r, i, a) {
	return lO(e, t, (e, t, o, s, c, l, u, d, f, p, m) => {
		let h = e.pxRound, g = s.dir * (s.ori == 0 ? 1 : -1), _ = s.ori == 0 ? bO : xO, v, y;
		g == 1 ? (v = n, y = r) : (v = r, y = n);
		let b = h(l(t[v], s, p, d)), x = h(u(o[v], c, m, f)), S = h(l(t[y], s, p, d)), C = h(u(a == 1 ? c.max : c.min, c, m, f)), w = new Path2D(i);
		return _(w, S, C), _(w, b, C), _(w, b, x), w;
	});
}
function pO(e, t, n, r, i, a) {
	let o = null;
	if (e.length > 0) {
		o = new Path2D();
		let s = t == 0 ? SO : CO, c = n;
		for (let t = 0; t < e.length; t++) {
			let n = e[t];
			if (n[1] > n[0]) {
				let e = n[0] - c;
				e > 0 && s(o, c, r, e, r + a), c = n[1];
			}
		}
		let l = n + i - c;
		l > 0 && s(o, c, r - 5, l, r + a + 10);
	}
	return o;
}
function mO(e, t, n) {
	let r = e[e.length - 1];
	r && r[0] == t ? r[1] = n : e.push([t, n]);
}
function hO(e, t, n, r, i, a, o) {
	let s = [], c = e.length;
	for (let l = i == 1 ? n : r; l >= n && l <= r; l += i) if (t[l] === null) {
		let u = l, d = l;
		if (i == 1) for (; ++l <= r && t[l] === null;) d = l;
		else for (; --l >= n && t[l] === null;) d = l;
		let f = a(e[u]), p = d == u ? f : a(e[d]), m = u - i;
		f = o <= 0 && m >= 0 && m < c ? a(e[m]) : f;
		let h = d + i;
		p = o >= 0 && h >= 0 && h < c ? a(e[h]) : p, p >= f && s.push([f, p]);
	}
	return s;
}
function gO(e) {
	return e == 0 ? WT : e == 1 ? OT : (t) => ZT(t, e);
}
function _O(e) {
	let t = e == 0 ? vO : yO, n = e == 0 ? (e, t, n, r, i, a) => {
		e.arcTo(t, n, r, i, a);
	} : (e, t, n, r, i, a) => {
		e.arcTo(n, t, i, r, a);
	}, r = e == 0 ? (e, t, n, r, i) => {
		e.rect(t, n, r, i);
	} : (e, t, n, r, i) => {
		e.rect(n, t, i, r);
	};
	return (e, i, a, o, s, c = 0, l = 0) => {
		c == 0 && l == 0 ? r(e, i, a, o, s) : (c = AT(c, o / 2, s / 2), l = AT(l, o / 2, s / 2), t(e, i + c, a), n(e, i + o, a, i + o, a + s, c), n(e, i + o, a + s, i, a + s, l), n(e, i, a + s, i, a, l), n(e, i, a, i + o, a, c), e.closePath());
	};
}
var vO = (e, t, n) => {
	e.moveTo(t, n);
}, yO = (e, t, n) => {
	e.moveTo(n, t);
}, bO = (e, t, n) => {
	e.lineTo(t, n);
}, xO = (e, t, n) => {
	e.lineTo(n, t);
}, SO = _O(0), CO = _O(1), wO = (e, t, n, r, i, a) => {
	e.arc(t, n, r, i, a);
}, TO = (e, t, n, r, i, a) => {
	e.arc(n, t, r, i, a);
}, EO = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(t, n, r, i, a, o);
}, DO = (e, t, n, r, i, a, o) => {
	e.bezierCurveTo(n, t, i, r, o, a);
};
function OO(e) {
	return (e, t, n, r, i) => lO(e, t, (t, a, o, s, c, l, u, d, f, p, m) => {
		let { pxRound: h, points: g } = t, _, v;
		s.ori == 0 ? (_ = vO, v = wO) : (_ = yO, v = TO);
		let y = eE(g.width * Vw, 3), b = (g.size - g.width) / 2 * Vw, x = eE(b * 2, 3), S = new Path2D(), C = new Path2D(), { left: w, top: T, width: E, height: D } = e.bbox;
		SO(C, w - x, T - x, E + x * 2, D + x * 2);
		let O = (e) => {
			if (o[e] != null) {
				let t = h(l(a[e], s, p, d)), n = h(u(o[e], c, m, f));
				_(S, t + b, n), v(S, t, n, b, 0, TT * 2);
			}
		};
		if (i) i.forEach(O);
		else for (let e = n; e <= r; e++) O(e);
		return {
			stroke: y > 0 ? S : null,
			fill: S,
			clip: C,
			flags: 3
		};
	});
}
function kO(e) {
	return (t, n, r, i, a, o) => {
		r != i && (a != r && o != r && e(t, n, r), a != i && o != i && e(t, n, i), e(t, n, o));
	};
}
var AO = kO(bO), jO = kO(xO);
function MO(e) {
	let t = yT(e?.alignGaps, 0);
	return (e, n, r, i) => lO(e, n, (a, o, s, c, l, u, d, f, p, m, h) => {
		[r, i] = lT(s, r, i);
		let g = a.pxRound, _ = (e) => g(u(e, c, m, f)), v = (e) => g(d(e, l, h, p)), y, b;
		c.ori == 0 ? (y = bO, b = AO) : (y = xO, b = jO);
		let x = c.dir * (c.ori == 0 ? 1 : -1), S = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: sO
		}, C = S.stroke, w = !1;
		if (i - r >= m * 4) {
			let t = (t) => e.posToVal(t, c.key, !0), n = null, a = null, l, u, d, f = _(o[x == 1 ? r : i]), p = _(o[r]), m = _(o[i]), h = t(x == 1 ? p + 1 : m - 1);
			for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
				let r = o[e], i = (x == 1 ? r < h : r > h) ? f : _(r), c = s[e];
				i == f ? c == null ? c === null && (w = !0) : (u = c, n == null ? (y(C, i, v(u)), l = n = a = u) : u < n ? n = u : u > a && (a = u)) : (n != null && b(C, f, v(n), v(a), v(l), v(u)), c == null ? (n = a = null, c === null && (w = !0)) : (u = c, y(C, i, v(u)), n = a = l = u), f = i, h = t(f + x));
			}
			n != null && n != a && d != f && b(C, f, v(n), v(a), v(l), v(u));
		} else for (let e = x == 1 ? r : i; e >= r && e <= i; e += x) {
			let t = s[e];
			t === null ? w = !0 : t != null && y(C, _(o[e]), v(t));
		}
		let [T, E] = uO(e, n);
		if (a.fill != null || T != 0) {
			let t = S.fill = new Path2D(C), s = v(a.fillTo(e, n, a.min, a.max, T)), c = _(o[r]), l = _(o[i]);
			x == -1 && ([l, c] = [c, l]), y(t, l, s), y(t, c, s);
		}
		if (!a.spanGaps) {
			let l = [];
			w && l.push(...hO(o, s, r, i, x, _, t)), S.gaps = l = a.gaps(e, n, r, i, l), S.clip = pO(l, c.ori, f, p, m, h);
		}
		return E != 0 && (S.band = E == 2 ? [fO(e, n, r, i, C, -1), fO(e, n, r, i, C, 1)] : fO(e, n, r, i, C, E)), S;
	});
}
function NO(e) {
	let t = yT(e.align, 1), n = yT(e.ascDesc, !1), r = yT(e.alignGaps, 0), i = yT(e.extend, !1);
	return (e, a, o, s) => lO(e, a, (c, l, u, d, f, p, m, h, g, _, v) => {
		[o, s] = lT(u, o, s);
		let y = c.pxRound, { left: b, width: x } = e.bbox, S = (e) => y(p(e, d, _, h)), C = (e) => y(m(e, f, v, g)), w = d.ori == 0 ? bO : xO, T = {
			stroke: new Path2D(),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: sO
		}, E = T.stroke, D = d.dir * (d.ori == 0 ? 1 : -1), O = C(u[D == 1 ? o : s]), k = S(l[D == 1 ? o : s]), A = k, j = k;
		i && t == -1 && (j = b, w(E, j, O)), w(E, k, O);
		for (let e = D == 1 ? o : s; e >= o && e <= s; e += D) {
			let n = u[e];
			if (n == null) continue;
			let r = S(l[e]), i = C(n);
			t == 1 ? w(E, r, O) : w(E, A, i), w(E, r, i), O = i, A = r;
		}
		let M = A;
		i && t == 1 && (M = b + x, w(E, M, O));
		let [N, P] = uO(e, a);
		if (c.fill != null || N != 0) {
			let t = T.fill = new Path2D(E), n = C(c.fillTo(e, a, c.min, c.max, N));
			w(t, M, n), w(t, j, n);
		}
		if (!c.spanGaps) {
			let i = [];
			i.push(...hO(l, u, o, s, D, S, r));
			let f = c.width * Vw / 2, p = n || t == 1 ? f : -f, m = n || t == -1 ? -f : f;
			i.forEach((e) => {
				e[0] += p, e[1] += m;
			}), T.gaps = i = c.gaps(e, a, o, s, i), T.clip = pO(i, d.ori, h, g, _, v);
		}
		return P != 0 && (T.band = P == 2 ? [fO(e, a, o, s, E, -1), fO(e, a, o, s, E, 1)] : fO(e, a, o, s, E, P)), T;
	});
}
function PO(e, t, n, r, i, a, o = RT) {
	if (e.length > 1) {
		let s = null;
		for (let c = 0, l = Infinity; c < e.length; c++) if (t[c] !== void 0) {
			if (s != null) {
				let t = ET(e[c] - e[s]);
				t < l && (l = t, o = ET(n(e[c], r, i, a) - n(e[s], r, i, a)));
			}
			s = c;
		}
	}
	return o;
}
function FO(e) {
	e ||= iE;
	let t = yT(e.size, [
		.6,
		RT,
		1
	]), n = e.align || 0, r = e.gap || 0, i = e.radius;
	i = i == null ? [0, 0] : typeof i == "number" ? [i, 0] : i;
	let a = HT(i), o = 1 - t[0], s = yT(t[1], RT), c = yT(t[2], 1), l = yT(e.disp, iE), u = yT(e.each, (e) => {}), { fill: d, stroke: f } = l;
	return (e, t, i, p) => lO(e, t, (m, h, g, _, v, y, b, x, S, C, w) => {
		let T = m.pxRound, E = n, D = r * Vw, O = s * Vw, k = c * Vw, A, j;
		_.ori == 0 ? [A, j] = a(e, t) : [j, A] = a(e, t);
		let M = _.dir * (_.ori == 0 ? 1 : -1), N = _.ori == 0 ? SO : CO, P = _.ori == 0 ? u : (e, t, n, r, i, a, o) => {
			u(e, t, n, i, r, o, a);
		}, F = yT(e.bands, aE).find((e) => e.series[0] == t), I = F == null ? 0 : F.dir, L = m.fillTo(e, t, m.min, m.max, I), R = T(b(L, v, w, S)), z, B, V, H = C, U = T(m.width * Vw), ee = !1, W = null, G = null, K = null, te = null;
		d != null && (U == 0 || f != null) && (ee = !0, W = d.values(e, t, i, p), G = /* @__PURE__ */ new Map(), new Set(W).forEach((e) => {
			e != null && G.set(e, new Path2D());
		}), U > 0 && (K = f.values(e, t, i, p), te = /* @__PURE__ */ new Map(), new Set(K).forEach((e) => {
			e != null && te.set(e, new Path2D());
		})));
		let { x0: q, size: ne } = l;
		if (q != null && ne != null) {
			E = 1, h = q.values(e, t, i, p), q.unit == 2 && (h = h.map((t) => e.posToVal(x + t * C, _.key, !0)));
			let n = ne.values(e, t, i, p);
			B = ne.unit == 2 ? n[0] * C : y(n[0], _, C, x) - y(0, _, C, x), H = PO(h, g, y, _, C, x, H), V = H - B + D;
		} else H = PO(h, g, y, _, C, x, H), V = H * o + D, B = H - V;
		V < 1 && (V = 0), U >= B / 2 && (U = 0), V < 5 && (T = WT);
		let re = V > 0, ie = H - V - (re ? U : 0);
		B = T(BT(ie, k, O)), z = (E == 0 ? B / 2 : E == M ? 0 : B) - E * M * ((E == 0 ? D / 2 : 0) + (re ? U / 2 : 0));
		let J = {
			stroke: null,
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: 0
		}, ae = ee ? null : new Path2D(), oe = null;
		if (F != null) oe = e.data[F.series[1]];
		else {
			let { y0: n, y1: r } = l;
			n != null && r != null && (g = r.values(e, t, i, p), oe = n.values(e, t, i, p));
		}
		let se = A * B, Y = j * B;
		for (let n = M == 1 ? i : p; n >= i && n <= p; n += M) {
			let r = g[n];
			if (r == null) continue;
			if (oe != null) {
				let e = oe[n] ?? 0;
				if (r - e == 0) continue;
				R = b(e, v, w, S);
			}
			let i = y(_.distr != 2 || l != null ? h[n] : n, _, C, x), a = b(yT(r, L), v, w, S), o = T(i - z), s = T(jT(a, R)), c = T(AT(a, R)), u = s - c;
			if (r != null) {
				let i = r < 0 ? Y : se, a = r < 0 ? se : Y;
				ee ? (U > 0 && K[n] != null && N(te.get(K[n]), o, c + DT(U / 2), B, jT(0, u - U), i, a), W[n] != null && N(G.get(W[n]), o, c + DT(U / 2), B, jT(0, u - U), i, a)) : N(ae, o, c + DT(U / 2), B, jT(0, u - U), i, a), P(e, t, n, o - U / 2, c, B + U, u);
			}
		}
		return U > 0 ? J.stroke = ee ? te : ae : ee || (J._fill = m.width == 0 ? m._fill : m._stroke ?? m._fill, J.width = 0), J.fill = ee ? G : ae, J;
	});
}
function IO(e, t) {
	let n = yT(t?.alignGaps, 0);
	return (t, r, i, a) => lO(t, r, (o, s, c, l, u, d, f, p, m, h, g) => {
		[i, a] = lT(c, i, a);
		let _ = o.pxRound, v = (e) => _(d(e, l, h, p)), y = (e) => _(f(e, u, g, m)), b, x, S;
		l.ori == 0 ? (b = vO, S = bO, x = EO) : (b = yO, S = xO, x = DO);
		let C = l.dir * (l.ori == 0 ? 1 : -1), w = v(s[C == 1 ? i : a]), T = w, E = [], D = [];
		for (let e = C == 1 ? i : a; e >= i && e <= a; e += C) if (c[e] != null) {
			let t = s[e], n = v(t);
			E.push(T = n), D.push(y(c[e]));
		}
		let O = {
			stroke: e(E, D, b, S, x, _),
			fill: null,
			clip: null,
			band: null,
			gaps: null,
			flags: sO
		}, k = O.stroke, [A, j] = uO(t, r);
		if (o.fill != null || A != 0) {
			let e = O.fill = new Path2D(k), n = y(o.fillTo(t, r, o.min, o.max, A));
			S(e, T, n), S(e, w, n);
		}
		if (!o.spanGaps) {
			let e = [];
			e.push(...hO(s, c, i, a, C, v, n)), O.gaps = e = o.gaps(t, r, i, a, e), O.clip = pO(e, l.ori, p, m, h, g);
		}
		return j != 0 && (O.band = j == 2 ? [fO(t, r, i, a, k, -1), fO(t, r, i, a, k, 1)] : fO(t, r, i, a, k, j)), O;
	});
}
function LO(e) {
	return IO(RO, e);
}
function RO(e, t, n, r, i, a) {
	let o = e.length;
	if (o < 2) return null;
	let s = new Path2D();
	if (n(s, e[0], t[0]), o == 2) r(s, e[1], t[1]);
	else {
		let n = Array(o), r = Array(o - 1), a = Array(o - 1), c = Array(o - 1);
		for (let n = 0; n < o - 1; n++) a[n] = t[n + 1] - t[n], c[n] = e[n + 1] - e[n], r[n] = a[n] / c[n];
		n[0] = r[0];
		for (let e = 1; e < o - 1; e++) r[e] === 0 || r[e - 1] === 0 || r[e - 1] > 0 != r[e] > 0 ? n[e] = 0 : (n[e] = 3 * (c[e - 1] + c[e]) / ((2 * c[e] + c[e - 1]) / r[e - 1] + (c[e] + 2 * c[e - 1]) / r[e]), isFinite(n[e]) || (n[e] = 0));
		n[o - 1] = r[o - 2];
		for (let r = 0; r < o - 1; r++) i(s, e[r] + c[r] / 3, t[r] + n[r] * c[r] / 3, e[r + 1] - c[r] / 3, t[r + 1] - n[r + 1] * c[r] / 3, e[r + 1], t[r + 1]);
	}
	return s;
}
var zO = /* @__PURE__ */ new Set();
function BO() {
	for (let e of zO) e.syncRect(!0);
}
Lw && (rT(Mw, zw, BO), rT(Nw, zw, BO, !0), rT(Fw, zw, () => {
	nk.pxRatio = Vw;
}));
var VO = MO(), HO = OO();
function UO(e, t, n, r) {
	return (r ? [e[0], e[1]].concat(e.slice(2)) : [e[0]].concat(e.slice(1))).map((e, r) => GO(e, r, t, n));
}
function WO(e, t) {
	return e.map((e, n) => n == 0 ? {} : gE({}, t, e));
}
function GO(e, t, n, r) {
	return gE({}, t == 0 ? n : r, e);
}
function KO(e, t, n) {
	return t == null ? oE : [t, n];
}
var qO = KO;
function JO(e, t, n) {
	return t == null ? oE : vT(t, n, mT, !0);
}
function YO(e, t, n, r) {
	return t == null ? oE : fT(t, n, e.scales[r].log, !1);
}
var XO = YO;
function ZO(e, t, n, r) {
	return t == null ? oE : pT(t, n, e.scales[r].log, !1);
}
var QO = ZO;
function $O(e, t, n, r, i) {
	let a = jT(zT(e), zT(t)), o = t - e, s = aT(i / r * o, n);
	do {
		let e = n[s], t = r * e / o;
		if (t >= i && a + (e < 5 ? tE.get(e) : 0) <= 17) return [e, t];
	} while (++s < n.length);
	return [0, 0];
}
function ek(e) {
	let t, n;
	return e = e.replace(/(\d+)px/, (e, r) => (t = OT((n = +r) * Vw)) + "px"), [
		e,
		t,
		n
	];
}
function tk(e) {
	e.show && [e.font, e.labelFont].forEach((e) => {
		let t = eE(e[2] * Vw, 1);
		e[0] = e[0].replace(/[0-9.]+px/, t + "px"), e[1] = t;
	});
}
function nk(e, t, n) {
	let r = { mode: yT(e.mode, 1) }, i = r.mode;
	function a(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? 1 - i : i);
	}
	function o(e, t, n, r) {
		let i = t.valToPct(e);
		return r + n * (t.dir == -1 ? i : 1 - i);
	}
	function s(e, t, n, r) {
		return t.ori == 0 ? a(e, t, n, r) : o(e, t, n, r);
	}
	r.valToPosH = a, r.valToPosV = o;
	let c = !1;
	r.status = 0;
	let l = r.root = Jw(QC);
	if (e.id != null && (l.id = e.id), Ww(l, e.class), e.title) {
		let t = Jw(tw, l);
		t.textContent = e.title;
	}
	let u = qw("canvas"), d = r.ctx = u.getContext("2d"), f = Jw(nw, l);
	rT("click", f, (e) => {
		e.target === m && (Xt != Kt || Zt != qt) && $t.click(r, e);
	}, !0);
	let p = r.under = Jw(rw, f);
	f.appendChild(u);
	let m = r.over = Jw(iw, f);
	e = hE(e);
	let h = +yT(e.pxAlign, 1), g = gO(h);
	(e.plugins || []).forEach((t) => {
		t.opts && (e = t.opts(r, e) || e);
	});
	let _ = e.ms || .001, v = r.series = i == 1 ? UO(e.series || [], ID, tO, !1) : WO(e.series || [null], eO), y = r.axes = UO(e.axes || [], ND, YD, !0), b = r.scales = {}, x = r.bands = e.bands || [];
	x.forEach((e) => {
		e.fill = HT(e.fill || null), e.dir = yT(e.dir, -1);
	});
	let S = i == 2 ? v[1].facets[0].scale : v[0].scale, C = {
		axes: At,
		series: yt
	}, w = (e.drawOrder || ["axes", "series"]).map((e) => C[e]);
	function T(e) {
		let t = e.distr == 3 ? (t) => PT(t > 0 ? t : e.clamp(r, t, e.min, e.max, e.key)) : e.distr == 4 ? (t) => LT(t, e.asinh) : e.distr == 100 ? (t) => e.fwd(t) : (e) => e;
		return (n) => {
			let r = t(n), { _min: i, _max: a } = e, o = a - i;
			return (r - i) / o;
		};
	}
	function E(t) {
		let n = b[t];
		if (n == null) {
			let r = (e.scales || iE)[t] || iE;
			if (r.from != null) {
				E(r.from);
				let e = gE({}, b[r.from], r, { key: t });
				e.valToPct = T(e), b[t] = e;
			} else {
				n = b[t] = gE({}, t == S ? rO : iO, r), n.key = t;
				let e = n.time, a = n.range, o = sE(a);
				if ((t != S || i == 2 && !e) && (o && (a[0] == null || a[1] == null) && (a = {
					min: a[0] == null ? hT : {
						mode: 1,
						hard: a[0],
						soft: a[0]
					},
					max: a[1] == null ? hT : {
						mode: 1,
						hard: a[1],
						soft: a[1]
					}
				}, o = !1), !o && dE(a))) {
					let e = a;
					a = (t, n, r) => n == null ? oE : vT(n, r, e);
				}
				n.range = HT(a || (e ? qO : t == S ? n.distr == 3 ? XO : n.distr == 4 ? QO : KO : n.distr == 3 ? YO : n.distr == 4 ? ZO : JO)), n.auto = HT(!o && n.auto), n.clamp = HT(n.clamp || nO), n._min = n._max = null, n.valToPct = T(n);
			}
		}
	}
	E("x"), E("y"), i == 1 && v.forEach((e) => {
		E(e.scale);
	}), y.forEach((e) => {
		E(e.scale);
	});
	for (let t in e.scales) E(t);
	let D = b[S], O = D.distr, k, A;
	D.ori == 0 ? (Ww(l, $C), k = a, A = o) : (Ww(l, ew), k = o, A = a);
	let j = {};
	for (let e in b) {
		let t = b[e];
		(t.min != null || t.max != null) && (j[e] = {
			min: t.min,
			max: t.max
		}, t.min = t.max = null);
	}
	let M = e.tzDate || ((e) => new Date(OT(e / _))), N = e.fmtDate || PE, P = _ == 1 ? rD(M) : oD(M), F = cD(M, sD(_ == 1 ? nD : aD, N)), I = pD(M, dD(fD, N)), L = [], R = r.legend = gE({}, gD, e.legend), z = r.cursor = gE({}, TD, { drag: { y: i == 2 } }, e.cursor), B = R.show, V = z.show, H = R.markers;
	R.idxs = L, H.width = HT(H.width), H.dash = HT(H.dash), H.stroke = HT(H.stroke), H.fill = HT(H.fill);
	let U, ee, W, G = [], K = [], te, q = !1, ne = {};
	if (R.live) {
		let e = v[1] ? v[1].values : null;
		q = e != null, te = q ? e(r, 1, 0) : { _: 0 };
		for (let e in te) ne[e] = Iw;
	}
	if (B) {
		if (U = qw("table", dw, l), W = qw("tbody", null, U), R.mount(r, U), q) {
			ee = qw("thead", null, U, W);
			let e = qw("tr", null, ee);
			for (var re in qw("th", null, e), te) qw("th", gw, e).textContent = re;
		} else Ww(U, pw), R.live && Ww(U, fw);
	}
	let ie = { show: !0 }, J = { show: !1 };
	function ae(e, t) {
		if (t == 0 && (q || !R.live || i == 2)) return oE;
		let n = [], a = qw("tr", mw, W, W.childNodes[t]);
		Ww(a, e.class), e.show || Ww(a, ow);
		let o = qw("th", null, a);
		if (H.show) {
			let e = Jw(hw, o);
			if (t > 0) {
				let n = H.width(r, t);
				n && (e.style.border = n + "px " + H.dash(r, t) + " " + H.stroke(r, t)), e.style.background = H.fill(r, t);
			}
		}
		let s = Jw(gw, o);
		for (var c in e.label instanceof HTMLElement ? s.appendChild(e.label) : s.textContent = e.label, t > 0 && (H.show || (s.style.color = e.width > 0 ? H.stroke(r, t) : H.fill(r, t)), se("click", o, (t) => {
			if (z._lock) return;
			Me(t);
			let n = v.indexOf(e);
			if ((t.ctrlKey || t.metaKey) != R.isolate) {
				let e = v.some((e, t) => t > 0 && t != n && e.show);
				v.forEach((t, r) => {
					r > 0 && cn(r, e ? r == n ? ie : J : ie, !0, qn.setSeries);
				});
			} else cn(n, { show: !e.show }, !0, qn.setSeries);
		}, !1), Fe && se(kw, o, (t) => {
			z._lock || (Me(t), cn(v.indexOf(e), gn, !0, qn.setSeries));
		}, !1)), te) {
			let e = qw("td", _w, a);
			e.textContent = "--", n.push(e);
		}
		return [a, n];
	}
	let oe = /* @__PURE__ */ new Map();
	function se(e, t, n, i = !0) {
		let a = oe.get(t) || {}, o = z.bind[e](r, t, n, i);
		o && (rT(e, t, a[e] = o), oe.set(t, a));
	}
	function Y(e, t, n) {
		let r = oe.get(t) || {};
		for (let n in r) (e == null || n == e) && (iT(n, t, r[n]), delete r[n]);
		e ?? oe.delete(t);
	}
	let ce = 0, le = 0, X = 0, Z = 0, ue = 0, de = 0, fe = ue, pe = de, me = X, he = Z, ge = 0, _e = 0, ve = 0, ye = 0;
	r.bbox = {};
	let be = !1, xe = !1, Se = !1, Ce = !1, we = !1, Te = !1;
	function Ee(e, t, n) {
		(n || e != r.width || t != r.height) && De(e, t), jt(!1), Se = !0, xe = !0, It();
	}
	function De(e, t) {
		r.width = ce = X = e, r.height = le = Z = t, ue = de = 0, Ae(), je();
		let n = r.bbox;
		ge = n.left = ZT(ue * Vw, .5), _e = n.top = ZT(de * Vw, .5), ve = n.width = ZT(X * Vw, .5), ye = n.height = ZT(Z * Vw, .5);
	}
	function Oe() {
		let e = !1, t = 0;
		for (; !e;) {
			t++;
			let n = Ot(t), i = kt(t);
			e = t == 3 || n && i, e || (De(r.width, r.height), xe = !0);
		}
	}
	function ke({ width: e, height: t }) {
		Ee(e, t);
	}
	r.setSize = ke;
	function Ae() {
		let e = !1, t = !1, n = !1, r = !1;
		y.forEach((i, a) => {
			if (i.show && i._show) {
				let { side: a, _size: o } = i, s = a % 2, c = o + (i.label == null ? 0 : i.labelSize);
				c > 0 && (s ? (X -= c, a == 3 ? (ue += c, r = !0) : n = !0) : (Z -= c, a == 0 ? (de += c, e = !0) : t = !0));
			}
		}), We[0] = e, We[1] = n, We[2] = t, We[3] = r, X -= Je[1] + Je[3], ue += Je[3], Z -= Je[2] + Je[0], de += Je[0];
	}
	function je() {
		let e = ue + X, t = de + Z, n = ue, r = de;
		function i(i, a) {
			switch (i) {
				case 1: return e += a, e - a;
				case 2: return t += a, t - a;
				case 3: return n -= a, n + a;
				case 0: return r -= a, r + a;
			}
		}
		y.forEach((e, t) => {
			if (e.show && e._show) {
				let t = e.side;
				e._pos = i(t, e._size), e.label != null && (e._lpos = i(t, e.labelSize));
			}
		});
	}
	if (z.dataIdx == null) {
		let e = z.hover, n = e.skip = new Set(e.skip ?? []);
		n.add(void 0);
		let r = e.prox = HT(e.prox), i = e.bias ??= 0;
		z.dataIdx = (e, a, o, s) => {
			if (a == 0) return o;
			let c = o, l = r(e, a, o, s) ?? RT, u = l >= 0 && l < RT, d = D.ori == 0 ? X : Z, f = z.left, p = t[0], m = t[a];
			if (n.has(m[o])) {
				c = null;
				let e = null, t = null, r;
				if (i == 0 || i == -1) for (r = o; e == null && r-- > 0;) n.has(m[r]) || (e = r);
				if (i == 0 || i == 1) for (r = o; t == null && r++ < m.length;) n.has(m[r]) || (t = r);
				if (e != null || t != null) {
					if (u) {
						let n = e == null ? -Infinity : k(p[e], D, d, 0), r = t == null ? Infinity : k(p[t], D, d, 0), i = f - n, a = r - f;
						i <= a ? i <= l && (c = e) : a <= l && (c = t);
					} else c = t == null ? e : e == null ? t : o - e <= t - o ? e : t;
				}
			} else u && ET(f - k(p[o], D, d, 0)) > l && (c = null);
			return c;
		};
	}
	let Me = (e) => {
		z.event = e;
	};
	z.idxs = L, z._lock = !1;
	let Ne = z.points;
	Ne.show = HT(Ne.show), Ne.size = HT(Ne.size), Ne.stroke = HT(Ne.stroke), Ne.width = HT(Ne.width), Ne.fill = HT(Ne.fill);
	let Pe = r.focus = gE({}, e.focus || { alpha: .3 }, z.focus), Fe = Pe.prox >= 0, Ie = Fe && Ne.one, Le = [], Re = [], ze = [];
	function Be(e, t) {
		let n = Ne.show(r, t);
		if (n instanceof HTMLElement) return Ww(n, uw), Ww(n, e.class), Xw(n, -10, -10, X, Z), m.insertBefore(n, Le[t]), n;
	}
	function Ve(e, t) {
		if (i == 1 || t > 0) {
			let t = i == 1 && b[e.scale].time, n = e.value;
			e.value = t ? uE(n) ? pD(M, dD(n, N)) : n || I : n || JD, e.label = e.label || (t ? FD : PD);
		}
		if (Ie || t > 0) {
			e.width = e.width == null ? 1 : e.width, e.paths = e.paths || VO || KT, e.fillTo = HT(e.fillTo || dO), e.pxAlign = +yT(e.pxAlign, h), e.pxRound = gO(e.pxAlign), e.stroke = HT(e.stroke || null), e.fill = HT(e.fill || null), e._stroke = e._fill = e._paths = e._focus = null;
			let t = XD(jT(1, e.width), 1), n = e.points = gE({}, {
				size: t,
				width: jT(1, t * .2),
				stroke: e.stroke,
				space: t * 2,
				paths: HO,
				_stroke: null,
				_fill: null
			}, e.points);
			n.show = HT(n.show), n.filter = HT(n.filter), n.fill = HT(n.fill), n.stroke = HT(n.stroke), n.paths = HT(n.paths), n.pxAlign = e.pxAlign;
		}
		if (B) {
			let n = ae(e, t);
			G.splice(t, 0, n[0]), K.splice(t, 0, n[1]), R.values.push(null);
		}
		if (V) {
			L.splice(t, 0, null);
			let n = null;
			Ie ? t == 0 && (n = Be(e, t)) : t > 0 && (n = Be(e, t)), Le.splice(t, 0, n), Re.splice(t, 0, 0), ze.splice(t, 0, 0);
		}
		Gn("addSeries", t);
	}
	function He(e, t) {
		t ??= v.length, e = i == 1 ? GO(e, t, ID, tO) : GO(e, t, {}, eO), v.splice(t, 0, e), Ve(v[t], t);
	}
	r.addSeries = He;
	function Ue(e) {
		if (v.splice(e, 1), B) {
			R.values.splice(e, 1), K.splice(e, 1);
			let t = G.splice(e, 1)[0];
			Y(null, t.firstChild), t.remove();
		}
		V && (L.splice(e, 1), Le.splice(e, 1)[0].remove(), Re.splice(e, 1), ze.splice(e, 1)), Gn("delSeries", e);
	}
	r.delSeries = Ue;
	let We = [
		!1,
		!1,
		!1,
		!1
	];
	function Ge(e, t) {
		if (e._show = e.show, e.show) {
			let n = e.side % 2, i = b[e.scale];
			i ??= (e.scale = n ? v[1].scale : S, b[e.scale]);
			let a = i.time;
			e.size = HT(e.size), e.space = HT(e.space), e.rotate = HT(e.rotate), sE(e.incrs) && e.incrs.forEach((e) => {
				!tE.has(e) && tE.set(e, nE(e));
			}), e.incrs = HT(e.incrs || (i.distr == 2 ? VE : a ? _ == 1 ? tD : iD : HE)), e.splits = HT(e.splits || (a && i.distr == 1 ? P : i.distr == 3 ? zD : i.distr == 4 ? BD : RD)), e.stroke = HT(e.stroke), e.grid.stroke = HT(e.grid.stroke), e.ticks.stroke = HT(e.ticks.stroke), e.border.stroke = HT(e.border.stroke);
			let o = e.values;
			e.values = sE(o) && !sE(o[0]) ? HT(o) : a ? sE(o) ? cD(M, sD(o, N)) : uE(o) ? lD(M, o) : o || F : o || LD, e.filter = HT(e.filter || (i.distr >= 3 && i.log == 10 ? KD : i.distr == 3 && i.log == 2 ? qD : GT)), e.font = ek(e.font), e.labelFont = ek(e.labelFont), e._size = e.size(r, null, t, 0), e._space = e._rotate = e._incrs = e._found = e._splits = e._values = null, e._size > 0 && (We[t] = !0, e._el = Jw(aw, f));
		}
	}
	function Ke(e, t, n, r) {
		let [i, a, o, s] = n, c = t % 2, l = 0;
		return c == 0 && (s || a) && (l = t == 0 && !i || t == 2 && !o ? OT(ND.size / 3) : 0), c == 1 && (i || o) && (l = t == 1 && !a || t == 3 && !s ? OT(YD.size / 2) : 0), l;
	}
	let qe = r.padding = (e.padding || [
		Ke,
		Ke,
		Ke,
		Ke
	]).map((e) => HT(yT(e, Ke))), Je = r._padding = qe.map((e, t) => e(r, t, We, 0)), Ye, Xe = null, Ze = null, Qe = i == 1 ? v[0].idxs : null, $e = null, et = !1;
	function tt(e, n) {
		if (t = e ?? [], r.data = r._data = t, i == 2) {
			Ye = 0;
			for (let e = 1; e < v.length; e++) Ye += t[e][0].length;
		} else {
			t.length == 0 && (r.data = r._data = t = [[]]), $e = t[0], Ye = $e.length;
			let e = t;
			if (O == 2) {
				e = t.slice();
				let n = e[0] = Array(Ye);
				for (let e = 0; e < Ye; e++) n[e] = e;
			}
			r._data = t = e;
		}
		if (jt(!0), Gn("setData"), O == 2 && (Se = !0), n !== !1) {
			let e = D;
			e.auto(r, et) ? nt() : sn(S, e.min, e.max), Ce ||= z.left >= 0, Te = !0, It();
		}
	}
	r.setData = tt;
	function nt() {
		et = !0;
		let e, n;
		i == 1 && (Ye > 0 ? (Xe = Qe[0] = 0, Ze = Qe[1] = Ye - 1, e = t[0][Xe], n = t[0][Ze], O == 2 ? (e = Xe, n = Ze) : e == n && (O == 3 ? [e, n] = fT(e, e, D.log, !1) : O == 4 ? [e, n] = pT(e, e, D.log, !1) : D.time ? n = e + OT(86400 / _) : [e, n] = vT(e, n, mT, !0))) : (Xe = Qe[0] = e = null, Ze = Qe[1] = n = null)), sn(S, e, n);
	}
	let rt, it, at, ot, st, ct, lt, ut, dt, ft;
	function pt(e, t, n, r, i, a) {
		e ??= Tw, n ??= aE, r ??= "butt", i ??= Tw, a ??= "round", e != rt && (d.strokeStyle = rt = e), i != it && (d.fillStyle = it = i), t != at && (d.lineWidth = at = t), a != st && (d.lineJoin = st = a), r != ct && (d.lineCap = ct = r), n != ot && d.setLineDash(ot = n);
	}
	function mt(e, t, n, r) {
		t != it && (d.fillStyle = it = t), e != lt && (d.font = lt = e), n != ut && (d.textAlign = ut = n), r != dt && (d.textBaseline = dt = r);
	}
	function ht(e, t, n, i, a = 0) {
		if (i.length > 0 && e.auto(r, et) && (t == null || t.min == null)) {
			let t = yT(Xe, 0), r = yT(Ze, i.length - 1), o = n.min == null ? dT(i, t, r, a, e.distr == 3) : [n.min, n.max];
			e.min = AT(e.min, n.min = o[0]), e.max = jT(e.max, n.max = o[1]);
		}
	}
	let gt = {
		min: null,
		max: null
	};
	function _t() {
		for (let e in b) {
			let t = b[e];
			j[e] == null && (t.min == null || j[S] != null && t.auto(r, et)) && (j[e] = gt);
		}
		for (let e in b) {
			let t = b[e];
			j[e] == null && t.from != null && j[t.from] != null && (j[e] = gt);
		}
		j[S] != null && jt(!0);
		let e = {};
		for (let t in j) {
			let n = j[t];
			if (n != null) {
				let a = e[t] = hE(b[t], fE);
				if (n.min != null) gE(a, n);
				else if (t != S || i == 2) {
					if (Ye == 0 && a.from == null) {
						let e = a.range(r, null, null, t);
						a.min = e[0], a.max = e[1];
					} else a.min = RT, a.max = -Infinity;
				}
			}
		}
		if (Ye > 0) {
			v.forEach((n, a) => {
				if (i == 1) {
					let i = n.scale, o = j[i];
					if (o == null) return;
					let s = e[i];
					if (a == 0) {
						let e = s.range(r, s.min, s.max, i);
						s.min = e[0], s.max = e[1], Xe = aT(s.min, t[0]), Ze = aT(s.max, t[0]), Ze - Xe > 1 && (t[0][Xe] < s.min && Xe++, t[0][Ze] > s.max && Ze--), n.min = $e[Xe], n.max = $e[Ze];
					} else n.show && n.auto && ht(s, o, n, t[a], n.sorted);
					n.idxs[0] = Xe, n.idxs[1] = Ze;
				} else if (a > 0 && n.show && n.auto) {
					let [r, i] = n.facets, o = r.scale, s = i.scale, [c, l] = t[a], u = e[o], d = e[s];
					u != null && ht(u, j[o], r, c, r.sorted), d != null && ht(d, j[s], i, l, i.sorted), n.min = i.min, n.max = i.max;
				}
			});
			for (let t in e) {
				let n = e[t], i = j[t];
				if (n.from == null && (i == null || i.min == null)) {
					let e = n.range(r, n.min == RT ? null : n.min, n.max == -Infinity ? null : n.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		for (let t in e) {
			let n = e[t];
			if (n.from != null) {
				let i = e[n.from];
				if (i.min == null) n.min = n.max = null;
				else {
					let e = n.range(r, i.min, i.max, t);
					n.min = e[0], n.max = e[1];
				}
			}
		}
		let n = {}, a = !1;
		for (let t in e) {
			let r = e[t], i = b[t];
			if (i.min != r.min || i.max != r.max) {
				i.min = r.min, i.max = r.max;
				let e = i.distr;
				i._min = e == 3 ? PT(i.min) : e == 4 ? LT(i.min, i.asinh) : e == 100 ? i.fwd(i.min) : i.min, i._max = e == 3 ? PT(i.max) : e == 4 ? LT(i.max, i.asinh) : e == 100 ? i.fwd(i.max) : i.max, n[t] = a = !0;
			}
		}
		if (a) {
			v.forEach((e, t) => {
				i == 2 ? t > 0 && n.y && (e._paths = null) : n[e.scale] && (e._paths = null);
			});
			for (let e in n) Se = !0, Gn("setScale", e);
			V && z.left >= 0 && (Ce = Te = !0);
		}
		for (let e in j) j[e] = null;
	}
	function vt(e) {
		let t = BT(Xe - 1, 0, Ye - 1), n = BT(Ze + 1, 0, Ye - 1);
		for (; e[t] == null && t > 0;) t--;
		for (; e[n] == null && n < Ye - 1;) n++;
		return [t, n];
	}
	function yt() {
		if (Ye > 0) {
			let e = v.some((e) => e._focus) && ft != Pe.alpha;
			e && (d.globalAlpha = ft = Pe.alpha), v.forEach((e, n) => {
				if (n > 0 && e.show && (bt(n, !1), bt(n, !0), e._paths == null)) {
					let a = ft;
					ft != e.alpha && (d.globalAlpha = ft = e.alpha);
					let o = i == 2 ? [0, t[n][0].length - 1] : vt(t[n]);
					e._paths = e.paths(r, n, o[0], o[1]), ft != a && (d.globalAlpha = ft = a);
				}
			}), v.forEach((e, t) => {
				if (t > 0 && e.show) {
					let n = ft;
					ft != e.alpha && (d.globalAlpha = ft = e.alpha), e._paths != null && xt(t, !1);
					{
						let n = e._paths == null ? null : e._paths.gaps, i = e.points.show(r, t, Xe, Ze, n), a = e.points.filter(r, t, i, n);
						(i || a) && (e.points._paths = e.points.paths(r, t, Xe, Ze, a), xt(t, !0));
					}
					ft != n && (d.globalAlpha = ft = n), Gn("drawSeries", t);
				}
			}), e && (d.globalAlpha = ft = 1);
		}
	}
	function bt(e, t) {
		let n = t ? v[e].points : v[e];
		n._stroke = n.stroke(r, e), n._fill = n.fill(r, e);
	}
	function xt(e, t) {
		let n = t ? v[e].points : v[e], { stroke: r, fill: i, clip: a, flags: o, _stroke: s = n._stroke, _fill: c = n._fill, _width: l = n.width } = n._paths;
		l = eE(l * Vw, 3);
		let u = null, f = l % 2 / 2;
		t && c == null && (c = l > 0 ? "#fff" : s);
		let p = n.pxAlign == 1 && f > 0;
		if (p && d.translate(f, f), !t) {
			let e = ge - l / 2, t = _e - l / 2, n = ve + l, r = ye + l;
			u = new Path2D(), u.rect(e, t, n, r);
		}
		t ? Ct(s, l, n.dash, n.cap, c, r, i, o, a) : St(e, s, l, n.dash, n.cap, c, r, i, o, u, a), p && d.translate(-f, -f);
	}
	function St(e, n, i, a, o, s, c, l, u, d, f) {
		let p = !1;
		u != 0 && x.forEach((m, h) => {
			if (m.series[0] == e) {
				let e = v[m.series[1]], g = t[m.series[1]], _ = (e._paths || iE).band;
				sE(_) && (_ = m.dir == 1 ? _[0] : _[1]);
				let y, b = null;
				e.show && _ && bT(g, Xe, Ze) ? (b = m.fill(r, h) || s, y = e._paths.clip) : _ = null, Ct(n, i, a, o, b, c, l, u, d, f, y, _), p = !0;
			}
		}), p || Ct(n, i, a, o, s, c, l, u, d, f);
	}
	function Ct(e, t, n, r, i, a, o, s, c, l, u, f) {
		pt(e, t, n, r, i), (c || l || f) && (d.save(), c && d.clip(c), l && d.clip(l)), f ? (s & 3) == 3 ? (d.clip(f), u && d.clip(u), Tt(i, o), wt(e, a, t)) : s & cO ? (Tt(i, o), d.clip(f), wt(e, a, t)) : s & sO && (d.save(), d.clip(f), u && d.clip(u), Tt(i, o), d.restore(), wt(e, a, t)) : (Tt(i, o), wt(e, a, t)), (c || l || f) && d.restore();
	}
	function wt(e, t, n) {
		n > 0 && (t instanceof Map ? t.forEach((e, t) => {
			d.strokeStyle = rt = t, d.stroke(e);
		}) : t != null && e && d.stroke(t));
	}
	function Tt(e, t) {
		t instanceof Map ? t.forEach((e, t) => {
			d.fillStyle = it = t, d.fill(e);
		}) : t != null && e && d.fill(t);
	}
	function Et(e, t, n, i) {
		let a = y[e], o;
		if (i <= 0) o = [0, 0];
		else {
			let s = a._space = a.space(r, e, t, n, i);
			o = $O(t, n, a._incrs = a.incrs(r, e, t, n, i, s), i, s);
		}
		return a._found = o;
	}
	function Dt(e, t, n, r, i, a, o, s, c, l) {
		let u = o % 2 / 2;
		h == 1 && d.translate(u, u), pt(s, o, c, l, s), d.beginPath();
		let f, p, m, g, _ = i + (r == 0 || r == 3 ? -a : a);
		n == 0 ? (p = i, g = _) : (f = i, m = _);
		for (let r = 0; r < e.length; r++) t[r] != null && (n == 0 ? f = m = e[r] : p = g = e[r], d.moveTo(f, p), d.lineTo(m, g));
		d.stroke(), h == 1 && d.translate(-u, -u);
	}
	function Ot(e) {
		let t = !0;
		return y.forEach((n, i) => {
			if (!n.show) return;
			let a = b[n.scale];
			if (a.min == null) {
				n._show && (t = !1, n._show = !1, jt(!1));
				return;
			}
			n._show || (t = !1, n._show = !0, jt(!1));
			let o = n.side, s = o % 2, { min: c, max: l } = a, [u, d] = Et(i, c, l, s == 0 ? X : Z);
			if (d == 0) return;
			let f = a.distr == 2, p = n._splits = n.splits(r, i, c, l, u, d, f), m = a.distr == 2 ? p.map((e) => $e[e]) : p, h = a.distr == 2 ? $e[p[1]] - $e[p[0]] : u, g = n._values = n.values(r, n.filter(r, m, i, d, h), i, d, h);
			n._rotate = o == 2 ? n.rotate(r, g, i, d) : 0;
			let _ = n._size;
			n._size = kT(n.size(r, g, i, e)), _ != null && n._size != _ && (t = !1);
		}), t;
	}
	function kt(e) {
		let t = !0;
		return qe.forEach((n, i) => {
			let a = n(r, i, We, e);
			a != Je[i] && (t = !1), Je[i] = a;
		}), t;
	}
	function At() {
		for (let e = 0; e < y.length; e++) {
			let t = y[e];
			if (!t.show || !t._show) continue;
			let n = t.side, i = n % 2, a, o, c = t.stroke(r, e), l = n == 0 || n == 3 ? -1 : 1, [u, f] = t._found;
			if (t.label != null) {
				let s = t.labelGap * l, p = OT((t._lpos + s) * Vw);
				mt(t.labelFont[0], c, "center", n == 2 ? bw : xw), d.save(), i == 1 ? (a = o = 0, d.translate(p, OT(_e + ye / 2)), d.rotate((n == 3 ? -TT : TT) / 2)) : (a = OT(ge + ve / 2), o = p);
				let m = VT(t.label) ? t.label(r, e, u, f) : t.label;
				d.fillText(m, a, o), d.restore();
			}
			if (f == 0) continue;
			let p = b[t.scale], m = i == 0 ? ve : ye, h = i == 0 ? ge : _e, _ = t._splits, v = p.distr == 2 ? _.map((e) => $e[e]) : _, x = p.distr == 2 ? $e[_[1]] - $e[_[0]] : u, S = t.ticks, C = t.border, w = S.show ? S.size : 0, T = OT(w * Vw), E = OT((t.alignTo == 2 ? t._size - w - t.gap : t.gap) * Vw), D = t._rotate * -TT / 180, O = g(t._pos * Vw), k = O + (T + E) * l;
			o = i == 0 ? k : 0, a = i == 1 ? k : 0;
			let A = t.font[0];
			mt(A, c, t.align == 1 ? Sw : t.align == 2 ? Cw : D > 0 ? Sw : D < 0 ? Cw : i == 0 ? "center" : n == 3 ? Cw : Sw, D || i == 1 ? "middle" : n == 2 ? bw : xw);
			let j = t.font[1] * t.lineGap, M = _.map((e) => g(s(e, p, m, h))), N = t._values;
			for (let e = 0; e < N.length; e++) {
				let t = N[e];
				if (t != null) {
					i == 0 ? a = M[e] : o = M[e], t = "" + t;
					let n = t.indexOf("\n") == -1 ? [t] : t.split(/\n/gm);
					for (let e = 0; e < n.length; e++) {
						let t = n[e];
						D ? (d.save(), d.translate(a, o + e * j), d.rotate(D), d.fillText(t, 0, 0), d.restore()) : d.fillText(t, a, o + e * j);
					}
				}
			}
			S.show && Dt(M, S.filter(r, v, e, f, x), i, n, O, T, eE(S.width * Vw, 3), S.stroke(r, e), S.dash, S.cap);
			let P = t.grid;
			P.show && Dt(M, P.filter(r, v, e, f, x), i, i == 0 ? 2 : 1, i == 0 ? _e : ge, i == 0 ? ye : ve, eE(P.width * Vw, 3), P.stroke(r, e), P.dash, P.cap), C.show && Dt([O], [1], +(i == 0), i == 0 ? 1 : 2, i == 1 ? _e : ge, i == 1 ? ye : ve, eE(C.width * Vw, 3), C.stroke(r, e), C.dash, C.cap);
		}
		Gn("drawAxes");
	}
	function jt(e) {
		v.forEach((t, n) => {
			n > 0 && (t._paths = null, e && (i == 1 ? (t.min = null, t.max = null) : t.facets.forEach((e) => {
				e.min = null, e.max = null;
			})));
		});
	}
	let Mt = !1, Nt = !1, Pt = [];
	function Ft() {
		Nt = !1;
		for (let e = 0; e < Pt.length; e++) Gn(...Pt[e]);
		Pt.length = 0;
	}
	function It() {
		Mt ||= (SE(Rt), !0);
	}
	function Lt(e, t = !1) {
		Mt = !0, Nt = t, e(r), Rt(), t && Pt.length > 0 && queueMicrotask(Ft);
	}
	r.batch = Lt;
	function Rt() {
		if (be &&= (_t(), !1), Se &&= (Oe(), !1), xe) {
			if (Kw(p, Sw, ue), Kw(p, bw, de), Kw(p, vw, X), Kw(p, yw, Z), Kw(m, Sw, ue), Kw(m, bw, de), Kw(m, vw, X), Kw(m, yw, Z), Kw(f, vw, ce), Kw(f, yw, le), u.width = OT(ce * Vw), u.height = OT(le * Vw), y.forEach(({ _el: e, _show: t, _size: n, _pos: r, side: i }) => {
				if (e != null) {
					if (t) {
						let t = i === 3 || i === 0 ? n : 0, a = i % 2 == 1;
						Kw(e, a ? "left" : "top", r - t), Kw(e, a ? "width" : "height", n), Kw(e, a ? "top" : "left", a ? de : ue), Kw(e, a ? "height" : "width", a ? Z : X), Gw(e, ow);
					} else Ww(e, ow);
				}
			}), rt = it = at = st = ct = lt = ut = dt = ot = null, ft = 1, kn(!0), ue != fe || de != pe || X != me || Z != he) {
				jt(!1);
				let e = X / me, t = Z / he;
				if (V && !Ce && z.left >= 0) {
					z.left *= e, z.top *= t, Ht && Xw(Ht, OT(z.left), 0, X, Z), Ut && Xw(Ut, 0, OT(z.top), X, Z);
					for (let n = 0; n < Le.length; n++) {
						let r = Le[n];
						r != null && (Re[n] *= e, ze[n] *= t, Xw(r, kT(Re[n]), kT(ze[n]), X, Z));
					}
				}
				if (nn.show && !we && nn.left >= 0 && nn.width > 0) {
					nn.left *= e, nn.width *= e, nn.top *= t, nn.height *= t;
					for (let e in Mn) Kw(rn, e, nn[e]);
				}
				fe = ue, pe = de, me = X, he = Z;
			}
			Gn("setSize"), xe = !1;
		}
		ce > 0 && le > 0 && (d.clearRect(0, 0, u.width, u.height), Gn("drawClear"), w.forEach((e) => e()), Gn("draw")), nn.show && we && (an(nn), we = !1), V && Ce && (Dn(null, !0, !1), Ce = !1), R.show && R.live && Te && (Tn(), Te = !1), c || (c = !0, r.status = 1, Gn("ready")), et = !1, Mt = !1;
	}
	r.redraw = (e, t) => {
		Se = t || !1, e === !1 ? It() : sn(S, D.min, D.max);
	};
	function zt(e, n) {
		let i = b[e];
		if (i.from == null) {
			if (Ye == 0) {
				let t = i.range(r, n.min, n.max, e);
				n.min = t[0], n.max = t[1];
			}
			if (n.min > n.max) {
				let e = n.min;
				n.min = n.max, n.max = e;
			}
			if (Ye > 1 && n.min != null && n.max != null && n.max - n.min < 1e-16) return;
			e == S && i.distr == 2 && Ye > 0 && (n.min = aT(n.min, t[0]), n.max = aT(n.max, t[0]), n.min == n.max && n.max++), j[e] = n, be = !0, It();
		}
	}
	r.setScale = zt;
	let Bt, Vt, Ht, Ut, Wt, Gt, Kt, qt, Jt, Yt, Xt, Zt, Qt = !1, $t = z.drag, en = $t.x, tn = $t.y;
	V && (z.x && (Bt = Jw(cw, m)), z.y && (Vt = Jw(lw, m)), D.ori == 0 ? (Ht = Bt, Ut = Vt) : (Ht = Vt, Ut = Bt), Xt = z.left, Zt = z.top);
	let nn = r.select = gE({
		show: !0,
		over: !0,
		left: 0,
		width: 0,
		top: 0,
		height: 0
	}, e.select), rn = nn.show ? Jw(sw, nn.over ? m : p) : null;
	function an(e, t) {
		if (nn.show) {
			for (let t in e) nn[t] = e[t], t in Mn && Kw(rn, t, e[t]);
			t !== !1 && Gn("setSelect");
		}
	}
	r.setSelect = an;
	function on(e) {
		if (v[e].show) B && Gw(G[e], ow);
		else if (B && Ww(G[e], ow), V) {
			let t = Ie ? Le[0] : Le[e];
			t != null && Xw(t, -10, -10, X, Z);
		}
	}
	function sn(e, t, n) {
		zt(e, {
			min: t,
			max: n
		});
	}
	function cn(e, t, n, a) {
		t.focus != null && _n(e), t.show != null && v.forEach((n, r) => {
			r > 0 && (e == r || e == null) && (n.show = t.show, on(r), i == 2 ? (sn(n.facets[0].scale, null, null), sn(n.facets[1].scale, null, null)) : sn(n.scale, null, null), It());
		}), n !== !1 && Gn("setSeries", e, t), a && Xn("setSeries", r, e, t);
	}
	r.setSeries = cn;
	function ln(e, t) {
		gE(x[e], t);
	}
	function un(e, t) {
		e.fill = HT(e.fill || null), e.dir = yT(e.dir, -1), t ??= x.length, x.splice(t, 0, e);
	}
	function dn(e) {
		e == null ? x.length = 0 : x.splice(e, 1);
	}
	r.addBand = un, r.setBand = ln, r.delBand = dn;
	function fn(e, t) {
		v[e].alpha = t, V && Le[e] != null && (Le[e].style.opacity = t), B && G[e] && (G[e].style.opacity = t);
	}
	let pn, mn, hn, gn = { focus: !0 };
	function _n(e) {
		if (e != hn) {
			let t = e == null, n = Pe.alpha != 1;
			v.forEach((r, a) => {
				if (i == 1 || a > 0) {
					let i = t || a == 0 || a == e;
					r._focus = t ? null : i, n && fn(a, i ? 1 : Pe.alpha);
				}
			}), hn = e, n && It();
		}
	}
	B && Fe && se(Aw, U, (e) => {
		z._lock || (Me(e), hn != null && cn(null, gn, !0, qn.setSeries));
	});
	function vn(e, t, n) {
		let r = b[t];
		n && (e = e / Vw - (r.ori == 1 ? de : ue));
		let i = X;
		r.ori == 1 && (i = Z, e = i - e), r.dir == -1 && (e = i - e);
		let a = r._min, o = r._max, s = e / i, c = a + (o - a) * s, l = r.distr;
		return l == 3 ? MT(10, c) : l == 4 ? IT(c, r.asinh) : l == 100 ? r.bwd(c) : c;
	}
	function yn(e, n) {
		return aT(vn(e, S, n), t[0], Xe, Ze);
	}
	r.valToIdx = (e) => aT(e, t[0]), r.posToIdx = yn, r.posToVal = vn, r.valToPos = (e, t, n) => b[t].ori == 0 ? a(e, b[t], n ? ve : X, n ? ge : 0) : o(e, b[t], n ? ye : Z, n ? _e : 0), r.setCursor = (e, t, n) => {
		Xt = e.left, Zt = e.top, Dn(null, t, n);
	};
	function bn(e, t) {
		Kw(rn, Sw, nn.left = e), Kw(rn, vw, nn.width = t);
	}
	function xn(e, t) {
		Kw(rn, bw, nn.top = e), Kw(rn, yw, nn.height = t);
	}
	let Sn = D.ori == 0 ? bn : xn, Cn = D.ori == 1 ? bn : xn;
	function wn() {
		if (B && R.live) for (let e = +(i == 2); e < v.length; e++) {
			if (e == 0 && q) continue;
			let t = R.values[e], n = 0;
			for (let r in t) K[e][n++].firstChild.nodeValue = t[r];
		}
	}
	function Tn(e, t) {
		if (e != null && (e.idxs ? e.idxs.forEach((e, t) => {
			L[t] = e;
		}) : lE(e.idx) || L.fill(e.idx), R.idx = L[0]), B && R.live) {
			for (let e = 0; e < v.length; e++) (e > 0 || i == 1 && !q) && En(e, L[e]);
			wn();
		}
		Te = !1, t !== !1 && Gn("setLegend");
	}
	r.setLegend = Tn;
	function En(e, n) {
		let i = v[e], a = e == 0 && O == 2 ? $e : t[e], o;
		q ? o = i.values(r, e, n) ?? ne : (o = i.value(r, n == null ? null : a[n], e, n), o = o == null ? ne : { _: o }), R.values[e] = o;
	}
	function Dn(e, n, a) {
		Jt = Xt, Yt = Zt, [Xt, Zt] = z.move(r, Xt, Zt), z.left = Xt, z.top = Zt, V && (Ht && Xw(Ht, OT(Xt), 0, X, Z), Ut && Xw(Ut, 0, OT(Zt), X, Z));
		let o, s = Xe > Ze;
		pn = RT, mn = null;
		let c = D.ori == 0 ? X : Z, l = D.ori == 1 ? X : Z;
		if (Xt < 0 || Ye == 0 || s) {
			o = z.idx = null;
			for (let e = 0; e < v.length; e++) {
				let t = Le[e];
				t != null && Xw(t, -10, -10, X, Z);
			}
			Fe && cn(null, gn, !0, e == null && qn.setSeries), R.live && (L.fill(o), Te = !0);
		} else {
			let e, n, a;
			i == 1 && (e = D.ori == 0 ? Xt : Zt, n = vn(e, S), o = z.idx = aT(n, t[0], Xe, Ze), a = k(t[0][o], D, c, 0));
			let s = -10, u = -10, d = 0, f = 0, p = !0, m = "", h = "";
			for (let e = +(i == 2); e < v.length; e++) {
				let g = v[e], _ = L[e], y = _ == null ? null : i == 1 ? t[e][_] : t[e][1][_], x = z.dataIdx(r, e, o, n), S = x == null ? null : i == 1 ? t[e][x] : t[e][1][x];
				if (Te = Te || S != y || x != _, L[e] = x, e > 0 && g.show) {
					let n = x == null ? -10 : x == o ? a : k(i == 1 ? t[0][x] : t[e][0][x], D, c, 0), _ = S == null ? -10 : A(S, i == 1 ? b[g.scale] : b[g.facets[1].scale], l, 0);
					if (Fe && S != null) {
						let t = D.ori == 1 ? Xt : Zt, n = ET(Pe.dist(r, e, x, _, t));
						if (n < pn) {
							let r = Pe.bias;
							if (r != 0) {
								let i = vn(t, g.scale), a = S >= 0 ? 1 : -1, o = i >= 0 ? 1 : -1;
								o == a && (o == 1 ? r == 1 ? S >= i : S <= i : r == 1 ? S <= i : S >= i) && (pn = n, mn = e);
							} else pn = n, mn = e;
						}
					}
					if (Te || Ie) {
						let t, i;
						D.ori == 0 ? (t = n, i = _) : (t = _, i = n);
						let a, o, c, l, g, v, y = !0, b = Ne.bbox;
						if (b != null) {
							y = !1;
							let t = b(r, e);
							c = t.left, l = t.top, a = t.width, o = t.height;
						} else c = t, l = i, a = o = Ne.size(r, e);
						if (v = Ne.fill(r, e), g = Ne.stroke(r, e), Ie) e == mn && pn <= Pe.prox && (s = c, u = l, d = a, f = o, p = y, m = v, h = g);
						else {
							let t = Le[e];
							t != null && (Re[e] = c, ze[e] = l, eT(t, a, o, y), Qw(t, v, g), Xw(t, kT(c), kT(l), X, Z));
						}
					}
				}
			}
			if (Ie) {
				let e = Pe.prox;
				if (Te || (hn == null ? pn <= e : pn > e || mn != hn)) {
					let e = Le[0];
					e != null && (Re[0] = s, ze[0] = u, eT(e, d, f, p), Qw(e, m, h), Xw(e, kT(s), kT(u), X, Z));
				}
			}
		}
		if (nn.show && Qt) {
			if (e != null) {
				let [t, n] = qn.scales, [r, i] = qn.match, [a, o] = e.cursor.sync.scales, s = e.cursor.drag;
				if (en = s._x, tn = s._y, en || tn) {
					let { left: s, top: u, width: d, height: f } = e.select, p = e.scales[a].ori, m = e.posToVal, h, g, _, v, y, x = t != null && r(t, a), S = n != null && i(n, o);
					x && en ? (p == 0 ? (h = s, g = d) : (h = u, g = f), _ = b[t], v = k(m(h, a), _, c, 0), y = k(m(h + g, a), _, c, 0), Sn(AT(v, y), ET(y - v))) : Sn(0, c), S && tn ? (p == 1 ? (h = s, g = d) : (h = u, g = f), _ = b[n], v = A(m(h, o), _, l, 0), y = A(m(h + g, o), _, l, 0), Cn(AT(v, y), ET(y - v))) : Cn(0, l);
				} else Nn();
			} else {
				let e = ET(Jt - Wt), t = ET(Yt - Gt);
				if (D.ori == 1) {
					let n = e;
					e = t, t = n;
				}
				en = $t.x && e >= $t.dist, tn = $t.y && t >= $t.dist;
				let n = $t.uni;
				n == null ? $t.x && $t.y && (en || tn) && (en = tn = !0) : en && tn && (en = e >= n, tn = t >= n, !en && !tn && (t > e ? tn = !0 : en = !0));
				let r, i;
				en && (D.ori == 0 ? (r = Kt, i = Xt) : (r = qt, i = Zt), Sn(AT(r, i), ET(i - r)), tn || Cn(0, l)), tn && (D.ori == 1 ? (r = Kt, i = Xt) : (r = qt, i = Zt), Cn(AT(r, i), ET(i - r)), en || Sn(0, c)), !en && !tn && (Sn(0, 0), Cn(0, 0));
			}
		}
		if ($t._x = en, $t._y = tn, e == null) {
			if (a) {
				if (Jn != null) {
					let [e, t] = qn.scales;
					qn.values[0] = e == null ? null : vn(D.ori == 0 ? Xt : Zt, e), qn.values[1] = t == null ? null : vn(D.ori == 1 ? Xt : Zt, t);
				}
				Xn(Ew, r, Xt, Zt, X, Z, o);
			}
			if (Fe) {
				let e = a && qn.setSeries, t = Pe.prox;
				hn == null ? pn <= t && cn(mn, gn, !0, e) : pn > t ? cn(null, gn, !0, e) : mn != hn && cn(mn, gn, !0, e);
			}
		}
		Te && (R.idx = o, Tn()), n !== !1 && Gn("setCursor");
	}
	let On = null;
	Object.defineProperty(r, "rect", { get() {
		return On ?? kn(!1), On;
	} });
	function kn(e = !1) {
		e ? On = null : (On = m.getBoundingClientRect(), Gn("syncRect", On));
	}
	function An(e, t, n, r, i, a, o) {
		z._lock || Qt && e != null && e.movementX == 0 && e.movementY == 0 || (jn(e, t, n, r, i, a, o, !1, e != null), e == null ? Dn(t, !0, !1) : Dn(null, !0, !0));
	}
	function jn(e, t, n, i, a, o, c, l, u) {
		if (On ?? kn(!1), Me(e), e != null) n = e.clientX - On.left, i = e.clientY - On.top;
		else {
			if (n < 0 || i < 0) {
				Xt = -10, Zt = -10;
				return;
			}
			let [e, r] = qn.scales, c = t.cursor.sync, [l, u] = c.values, [d, f] = c.scales, [p, m] = qn.match, h = t.axes[0].side % 2 == 1, g = D.ori == 0 ? X : Z, _ = D.ori == 1 ? X : Z, v = h ? o : a, y = h ? a : o, x = h ? i : n, S = h ? n : i;
			if (n = d == null ? x / v * g : p(e, d) ? s(l, b[e], g, 0) : -10, i = f == null ? S / y * _ : m(r, f) ? s(u, b[r], _, 0) : -10, D.ori == 1) {
				let e = n;
				n = i, i = e;
			}
		}
		u && (t == null || t.cursor.event.type == Ew) && ((n <= 1 || n >= X - 1) && (n = ZT(n, X)), (i <= 1 || i >= Z - 1) && (i = ZT(i, Z))), l ? (Wt = n, Gt = i, [Kt, qt] = z.move(r, n, i)) : (Xt = n, Zt = i);
	}
	let Mn = {
		width: 0,
		height: 0,
		left: 0,
		top: 0
	};
	function Nn() {
		an(Mn, !1);
	}
	let Pn, Fn, In, Ln;
	function Rn(e, t, n, i, a, o, s) {
		Qt = !0, en = tn = $t._x = $t._y = !1, jn(e, t, n, i, a, o, s, !0, !1), e != null && (se(Ow, Rw, zn, !1), Xn(Dw, r, Kt, qt, X, Z, null));
		let { left: c, top: l, width: u, height: d } = nn;
		Pn = c, Fn = l, In = u, Ln = d;
	}
	function zn(e, t, n, i, a, o, s) {
		Qt = $t._x = $t._y = !1, jn(e, t, n, i, a, o, s, !1, !0);
		let { left: c, top: l, width: u, height: d } = nn, f = u > 0 || d > 0, p = Pn != c || Fn != l || In != u || Ln != d;
		if (f && p && an(nn), $t.setScale && f && p) {
			let e = c, t = u, n = l, r = d;
			if (D.ori == 1 && (e = l, t = d, n = c, r = u), en && sn(S, vn(e, S), vn(e + t, S)), tn) for (let e in b) {
				let t = b[e];
				e != S && t.from == null && t.min != RT && sn(e, vn(n + r, e), vn(n, e));
			}
			Nn();
		} else z.lock && (z._lock = !z._lock, Dn(t, !0, e != null));
		e != null && (Y(Ow, Rw), Xn(Ow, r, Xt, Zt, X, Z, null));
	}
	function Bn(e, t, n, r, i, a, o) {
		if (z._lock) return;
		Me(e);
		let s = Qt;
		if (Qt) {
			let e = !0, t = !0, n, r;
			D.ori == 0 ? (n = en, r = tn) : (n = tn, r = en), n && r && (e = Xt <= 10 || Xt >= X - 10, t = Zt <= 10 || Zt >= Z - 10), n && e && (Xt = Xt < Kt ? 0 : X), r && t && (Zt = Zt < qt ? 0 : Z), Dn(null, !0, !0), Qt = !1;
		}
		Xt = -10, Zt = -10, L.fill(null), Dn(null, !0, !0), s && (Qt = s);
	}
	function Vn(e, t, n, i, a, o, s) {
		z._lock || (Me(e), nt(), Nn(), e != null && Xn(jw, r, Xt, Zt, X, Z, null));
	}
	function Hn() {
		y.forEach(tk), Ee(r.width, r.height, !0);
	}
	rT(Fw, zw, Hn);
	let Un = {};
	Un.mousedown = Rn, Un.mousemove = An, Un.mouseup = zn, Un.dblclick = Vn, Un.setSeries = (e, t, n, i) => {
		let a = qn.match[2];
		n = a(r, t, n), n != -1 && cn(n, i, !0, !1);
	}, V && (se(Dw, m, Rn), se(Ew, m, An), se(kw, m, (e) => {
		Me(e), kn(!1);
	}), se(Aw, m, Bn), se(jw, m, Vn), zO.add(r), r.syncRect = kn);
	let Wn = r.hooks = e.hooks || {};
	function Gn(e, t, n) {
		Nt ? Pt.push([
			e,
			t,
			n
		]) : e in Wn && Wn[e].forEach((e) => {
			e.call(null, r, t, n);
		});
	}
	(e.plugins || []).forEach((e) => {
		for (let t in e.hooks) Wn[t] = (Wn[t] || []).concat(e.hooks[t]);
	});
	let Kn = (e, t, n) => n, qn = gE({
		key: null,
		setSeries: !1,
		filters: {
			pub: qT,
			sub: qT
		},
		scales: [S, v[1] ? v[1].scale : null],
		match: [
			JT,
			JT,
			Kn
		],
		values: [null, null]
	}, z.sync);
	qn.match.length == 2 && qn.match.push(Kn), z.sync = qn;
	let Jn = qn.key, Yn = oO(Jn);
	function Xn(e, t, n, r, i, a, o) {
		qn.filters.pub(e, t, n, r, i, a, o) && Yn.pub(e, t, n, r, i, a, o);
	}
	Yn.sub(r);
	function Zn(e, t, n, r, i, a, o) {
		qn.filters.sub(e, t, n, r, i, a, o) && Un[e](null, t, n, r, i, a, o);
	}
	r.pub = Zn;
	function Qn() {
		Yn.unsub(r), zO.delete(r), oe.clear(), iT(Fw, zw, Hn), l.remove(), U?.remove(), Gn("destroy");
	}
	r.destroy = Qn;
	function $n() {
		Gn("init", e, t), tt(t || e.data, !1), j[S] ? zt(S, j[S]) : nt(), we = nn.show && (nn.width > 0 || nn.height > 0), Ce = Te = !0, Ee(e.width, e.height);
	}
	return v.forEach(Ve), y.forEach(Ge), n ? n instanceof HTMLElement ? (n.appendChild(l), $n()) : n(r, $n) : $n(), r;
}
nk.assign = gE, nk.fmtNum = CT, nk.rangeNum = vT, nk.rangeLog = fT, nk.rangeAsinh = pT, nk.orient = lO, nk.pxRatio = Vw, nk.join = xE, nk.fmtDate = PE, nk.tzDate = IE, nk.sync = oO;
{
	nk.addGap = mO, nk.clipGaps = pO;
	let e = nk.paths = { points: OO };
	e.linear = MO, e.stepped = NO, e.bars = FO, e.spline = LO;
}
// src/MetricPlot.vue
var rk = { class: "m-plot" }, ik = { class: "m-plot-title" }, ak = ["aria-label"], ok = 72, sk = {
	__name: "MetricPlot",
	props: {
		title: String,
		unit: String,
		points: Array,
		curves: Array
	},
	setup(t) {
		let n = t, i = P(null), a = P(null), c = null, u = null, d = r(() => n.points[a.value ?? n.points.length - 1]), f = (e) => e == null ? "–" : e < 10 ? +e.toFixed(1) : Math.round(e), p = () => [n.points.map(({ t: e }) => e), ...n.curves.map(({ key: e }) => n.points.map((t) => t[e]))], m = r(() => {
			if (a.value == null || !d.value) return "";
			let e = Math.round(n.points.at(-1).t - d.value.t);
			return e ? `−${Math.floor(e / 60)}:${String(e % 60).padStart(2, "0")}` : "";
		}), h = (e) => getComputedStyle(i.value).getPropertyValue(e.slice(4, -1)).trim() || e;
		function g() {
			c?.destroy(), c = new nk({
				width: i.value.clientWidth || 280,
				height: ok,
				padding: [
					4,
					0,
					2,
					0
				],
				legend: { show: !1 },
				cursor: {
					y: !1,
					points: { size: 5 },
					drag: {
						x: !1,
						y: !1
					}
				},
				scales: {
					x: { time: !1 },
					y: { range: (e, t, n) => [0, Math.max(1, n * 1.1)] }
				},
				axes: [{ show: !1 }, { show: !1 }],
				series: [{}, ...n.curves.map(({ color: e, fill: t }) => ({
					stroke: h(e),
					width: 1.5,
					points: { show: !1 },
					spanGaps: !1,
					fill: t ? `${h(e)}22` : void 0
				}))],
				hooks: { setCursor: [({ cursor: e }) => a.value = e.idx ?? null] }
			}, p(), i.value);
		}
		let _;
		return D(() => {
			g(), u = new ResizeObserver(() => c.setSize({
				width: i.value.clientWidth,
				height: ok
			})), u.observe(i.value), _ = new MutationObserver(g), _.observe(document.body, {
				attributes: !0,
				attributeFilter: ["class"]
			});
		}), E(() => {
			u.disconnect(), _.disconnect(), c.destroy();
		}), J(() => n.points, () => c?.setData(p())), (n, r) => (A(), o("figure", rk, [s("figcaption", null, [s("span", ik, [
			l(V(t.title) + " ", 1),
			s("small", null, V(t.unit), 1),
			r[0] ||= l(),
			s("em", null, V(m.value), 1)
		]), (A(!0), o(e, null, F(t.curves, (e) => (A(), o("span", {
			key: e.key,
			class: "m-plot-key",
			style: w({ "--curve": e.color })
		}, [l(V(e.label) + " ", 1), s("b", null, V(f(d.value?.[e.key])), 1)], 4))), 128))]), s("div", {
			ref_key: "box",
			ref: i,
			class: "m-plot-box",
			role: "img",
			"aria-label": `${t.title}: ${t.curves.map((e) => `${e.label} ${f(t.points.at(-1)?.[e.key])}`).join(", ")} ${t.unit}`
		}, null, 8, ak)]));
	}
}, ck = ["aria-label"], lk = {
	key: 0,
	class: "m-metrics-none"
}, uk = { class: "m-figs" }, dk = ["title"], fk = {
	key: 0,
	class: "m-ledger"
}, pk = ["aria-sort"], mk = ["onClick"], hk = { scope: "row" }, gk = ["title", "onClick"], _k = ["aria-label", "title"], vk = {
	key: 0,
	class: "m-more-row"
}, yk = { colspan: "4" }, bk = { key: 0 }, xk = { key: 1 }, Sk = { key: 2 }, Ck = {
	key: 3,
	class: "bad"
}, wk = {
	key: 1,
	class: "m-ledger"
}, Tk = { scope: "col" }, Ek = { scope: "col" }, Dk = { scope: "col" }, Ok = ["title"], kk = ["title"], Ak = {
	__name: "MetricsPanel",
	props: {
		catalog: {
			type: Object,
			default: () => ({})
		},
		liveUrl: {
			type: String,
			default: ""
		},
		strings: {
			type: Object,
			required: !0
		}
	},
	emits: ["locate"],
	setup(t, { emit: n }) {
		let i = t, c = n, d = b({ ...i.strings }), f = Zn(i.liveUrl, b(i.catalog), d), p = f.figures.points, m = B(0), h = setInterval(() => !document.hidden && (m.value += 1), 1e3);
		E(() => {
			clearInterval(h), f.release();
		});
		let g = r(() => p.value.at(-1)), _ = r(() => f.session.state === "running"), v = r(() => {
			let { came: e, out: t, drawn: n, ms: r, ms95: i, lost: a, waiting: o, up: s, down: c, lag: l } = g.value ?? {};
			return [
				{
					name: d.figCame,
					value: D(e),
					unit: "fps"
				},
				{
					name: d.figOut,
					value: D(t),
					unit: "fps"
				},
				{
					name: d.figDrawn,
					value: D(n),
					unit: "fps",
					title: d.figDrawnHint
				},
				{
					name: d.figAge,
					value: r == null ? "–" : `${r} / ${i}`,
					unit: "ms",
					title: d.figAgeHint
				},
				{
					name: d.figLost,
					value: D(a),
					unit: "/s",
					title: O(g.value?.reasons, "/s"),
					bad: a > 0
				},
				{
					name: d.figWaiting,
					value: o ?? "–",
					unit: ""
				},
				{
					name: d.figUp,
					value: s == null ? "–" : hn(s),
					unit: ""
				},
				{
					name: d.figDown,
					value: c == null ? "–" : hn(c),
					unit: ""
				},
				{
					name: d.figLag,
					value: l ?? "–",
					unit: "ms",
					title: d.figLagHint
				}
			];
		}), y = [
			{
				title: d.plotRate,
				unit: "fps",
				curves: [{
					key: "came",
					label: d.figCame,
					color: "var(--m-plot-1)",
					fill: !0
				}, {
					key: "out",
					label: d.figOut,
					color: "var(--m-plot-2)"
				}]
			},
			{
				title: d.plotAge,
				unit: "ms",
				curves: [{
					key: "ms",
					label: "p50",
					color: "var(--m-plot-1)",
					fill: !0
				}, {
					key: "ms95",
					label: "p95",
					color: "var(--m-plot-3)"
				}]
			},
			{
				title: d.plotLost,
				unit: "/s",
				curves: [{
					key: "lost",
					label: d.figLost,
					color: "var(--m-plot-3)",
					fill: !0
				}]
			}
		], S = M({
			by: "name",
			down: !1
		}), w = r(() => {
			m.value;
			let e = [...f.gauges].filter(([, e]) => e.state !== "idle" || e.run).map(([e, t]) => ({
				id: e,
				gauge: t
			})), t = {
				name: ({ id: e }) => e,
				fps: ({ gauge: e }) => e.fps,
				run: ({ gauge: e }) => e.run?.[1] ?? -1,
				wait: ({ gauge: e }) => e.wait?.[1] ?? -1
			}[S.by];
			return e.sort((e, n) => (t(e) > t(n) ? 1 : t(e) < t(n) ? -1 : 0) * (S.down ? -1 : 1));
		}), T = r(() => (m.value, [...f.flows].filter(([, e]) => e.rate > 0 || e.drops > 0).map(([e, t]) => ({
			id: e,
			flow: t
		})))), D = (e) => e == null ? "–" : e < 10 ? +e.toFixed(1) : Math.round(e), O = (e, t = "") => Object.entries(e ?? {}).map(([e, n]) => `${d[`drop_${e}`] ?? e}: ${D(n)}${t}`).join("\n"), k = (e) => S.by === e ? S.down ? "descending" : "ascending" : "none";
		function j(e) {
			S.down = S.by === e ? !S.down : e !== "name", S.by = e;
		}
		let N = [
			["name", d.colNode],
			["fps", "fps"],
			["run", d.colRun],
			["wait", d.colWait]
		];
		return (t, n) => (A(), o("section", {
			class: "mentat m-metrics",
			role: "region",
			"aria-label": K(d).metrics,
			tabindex: "0"
		}, [g.value ? (A(), o(e, { key: 1 }, [
			s("dl", uk, [(A(!0), o(e, null, F(v.value, (e) => (A(), o("div", {
				key: e.name,
				class: C({ bad: e.bad }),
				title: e.title || void 0
			}, [s("dt", null, V(e.name), 1), s("dd", null, [l(V(e.value) + " ", 1), s("small", null, V(e.unit), 1)])], 10, dk))), 128))]),
			(A(), o(e, null, F(y, (e) => u(sk, x({ key: e.title }, { ref_for: !0 }, e, { points: K(p) }), null, 16, ["points"])), 64)),
			w.value.length ? (A(), o("table", fk, [
				s("caption", null, V(K(d).tableNodes), 1),
				s("thead", null, [s("tr", null, [(A(), o(e, null, F(N, ([e, t]) => s("th", {
					key: e,
					scope: "col",
					"aria-sort": k(e)
				}, [s("button", {
					type: "button",
					onClick: (t) => j(e)
				}, V(t), 9, mk)], 8, pk)), 64))])]),
				s("tbody", null, [(A(!0), o(e, null, F(w.value, ({ id: t, gauge: n }) => (A(), o(e, { key: t }, [s("tr", null, [
					s("th", hk, [s("button", {
						type: "button",
						class: "m-locate",
						title: K(d).locate,
						onClick: (e) => c("locate", { node: t })
					}, [s("i", {
						class: C(["m-dot", `is-${n.state}`]),
						role: "img",
						"aria-label": K(he)(K(d), n.state),
						title: K(he)(K(d), n.state)
					}, null, 10, _k), l(V(t), 1)], 8, gk)]),
					s("td", null, V(D(n.fps)), 1),
					s("td", null, V(K(gn)(n.run)), 1),
					s("td", null, V(K(gn)(n.wait)), 1)
				]), n.device || n.drops ? (A(), o("tr", vk, [s("td", yk, [
					n.device ? (A(), o("span", bk, V(n.device), 1)) : a("", !0),
					n.memory ? (A(), o("span", xk, V(K(mn)(n.memory)), 1)) : a("", !0),
					n.batch ? (A(), o("span", Sk, V(K(d).batchOf) + " " + V(n.batch), 1)) : a("", !0),
					n.drops ? (A(), o("span", Ck, V(n.drops) + " " + V(K(d).dropped), 1)) : a("", !0)
				])])) : a("", !0)], 64))), 128))])
			])) : a("", !0),
			T.value.length ? (A(), o("table", wk, [
				s("caption", null, V(K(d).tableEdges), 1),
				s("thead", null, [s("tr", null, [
					s("th", Tk, V(K(d).colEdge), 1),
					n[0] ||= s("th", { scope: "col" }, "/s", -1),
					n[1] ||= s("th", { scope: "col" }, "ms", -1),
					s("th", Ek, V(K(d).figWaiting), 1),
					s("th", Dk, V(K(d).figLost), 1)
				])]),
				s("tbody", null, [(A(!0), o(e, null, F(T.value, ({ id: e, flow: t }) => (A(), o("tr", { key: e }, [
					s("th", {
						scope: "row",
						title: e
					}, V(e), 9, Ok),
					s("td", null, V(D(t.rate)), 1),
					s("td", null, V(t.age_ms ?? "–"), 1),
					s("td", null, V(t.depth), 1),
					s("td", {
						class: C({ bad: t.drops }),
						title: O(t.reasons)
					}, V(t.drops), 11, kk)
				]))), 128))])
			])) : a("", !0)
		], 64)) : (A(), o("p", lk, V(_.value ? K(d).waiting : K(d).metricsEmpty), 1))], 8, ck));
	}
}, jk = {
	key: 0,
	class: "m-blank"
}, Mk = ["data-output", "aria-label"], Nk = {
	class: "material-icons m-output-icon",
	"aria-hidden": "true"
}, Pk = { class: "m-title" }, Fk = { class: "m-status" }, Ik = [
	"title",
	"aria-label",
	"onClick"
], Lk = {
	class: "material-icons",
	"aria-hidden": "true"
}, Rk = [
	"title",
	"aria-label",
	"onClick"
], zk = [
	"title",
	"aria-label",
	"onClick"
], Bk = {
	key: 0,
	class: "m-trouble bad"
}, Vk = {
	__name: "OutputPanel",
	props: {
		liveUrl: {
			type: String,
			default: ""
		},
		strings: {
			type: Object,
			default: () => ({})
		},
		sinks: {
			type: Array,
			default: null
		},
		locates: {
			type: Boolean,
			default: !0
		}
	},
	emits: ["locate"],
	setup(t, { emit: n }) {
		let c = t, l = n, d = b({ ...c.strings }), f = Zn(c.liveUrl, {}, c.strings);
		j("mentat", {
			live: f,
			strings: d,
			document: f.document
		});
		let p = r(() => c.sinks ?? [...f.document.nodes.values()].filter(({ about: e }) => e.shows && (e.sink || e.subflow)).sort((e, t) => (e.about.shows !== "image") - (t.about.shows !== "image") || e.at[0] - t.at[0] || e.at[1] - t.at[1]).map((e) => ({
			...e.about,
			id: e.id,
			key: f.document.shownId(e),
			title: e.title
		}))), m = r(() => [...f.document.nodes.values()].flatMap((e) => e.about.outputs.map((t) => ({
			node: e,
			pin: t,
			key: `${f.document.liveId(e.id)}.${t.name}`
		})).filter(({ key: e }) => f.peeks.has(e)).map(({ pin: t, key: n }) => ({
			...e.about,
			id: e.id,
			key: n,
			pin: t,
			title: `${e.title} · ${t.name}`,
			shows: rn(t)
		})))), h = P(""), g = P(null);
		function _({ key: e }) {
			let t = f.gauge(e.split(".")[0]), n = f.picture(e).state;
			return tn(n.fps || t.fps, n.ms || t.ms);
		}
		function v({ id: e, key: t }) {
			e && f.focus(e), l("locate", { node: t.split(".")[0] });
		}
		let y = (e) => g.value.querySelector(`[data-output="${CSS.escape(e)}"] .m-display`);
		function x({ key: e, title: t }) {
			y(e).querySelector("canvas").toBlob((e) => {
				let n = Object.assign(document.createElement("a"), {
					href: URL.createObjectURL(e),
					download: `${t}.png`
				});
				n.click(), setTimeout(() => URL.revokeObjectURL(n.href), 1e3);
			});
		}
		async function S({ key: e, shows: t }) {
			let n = f.said(e).shown(t);
			n && (await navigator.clipboard.writeText(n.kind === "json" ? JSON.stringify(n.value, null, 2) : String(n.value)), h.value = e, setTimeout(() => h.value = "", 1500));
		}
		return E(() => f.release()), (n, r) => (A(), o("div", {
			ref_key: "root",
			ref: g,
			class: "mentat m-outputs"
		}, [!p.value.length && !m.value.length ? (A(), o("div", jk, [
			r[0] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "visibility", -1),
			s("b", null, V(K(d).outputsEmpty), 1),
			s("span", null, V(K(d).outputsEmptyHint), 1)
		])) : a("", !0), (A(!0), o(e, null, F([...p.value, ...m.value], (e) => (A(), o("section", {
			key: e.key,
			class: "m-output",
			"data-output": e.key,
			"aria-label": e.title,
			style: w({ "--hue": e.color || "var(--m-ink-3)" })
		}, [
			s("header", null, [
				s("i", Nk, V(e.icon || "visibility"), 1),
				s("span", Pk, V(e.title), 1),
				s("span", Fk, V(_(e)), 1),
				u(Lx, { state: K(f).gauge(e.key.split(".")[0]).state }, null, 8, ["state"]),
				e.pin ? (A(), i(Sx, {
					key: 0,
					node: K(f).document.liveId(e.id),
					pin: e.pin
				}, null, 8, ["node", "pin"])) : a("", !0),
				[
					"text",
					"json",
					"number"
				].includes(e.shows) ? (A(), o("button", {
					key: 1,
					type: "button",
					title: h.value === e.key ? K(d).copied : K(d).copy,
					"aria-label": K(d).copy,
					onClick: (t) => S(e)
				}, [s("i", Lk, V(h.value === e.key ? "check" : "content_copy"), 1)], 8, Ik)) : a("", !0),
				e.shows === "image" && K(f).picture(e.key).state.shown ? (A(), o("button", {
					key: 2,
					type: "button",
					title: K(d).keep,
					"aria-label": K(d).keep,
					onClick: (t) => x(e)
				}, [...r[1] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "photo_camera", -1)]], 8, Rk)) : a("", !0),
				t.locates ? (A(), o("button", {
					key: 3,
					type: "button",
					title: K(d).locate,
					"aria-label": K(d).locate,
					onClick: (t) => v(e)
				}, [...r[2] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "my_location", -1)]], 8, zk)) : a("", !0)
			]),
			u(_x, {
				node: e.key,
				shows: e.shows,
				title: e.title
			}, null, 8, [
				"node",
				"shows",
				"title"
			]),
			K(f).gauge(e.key).error ? (A(), o("p", Bk, [r[3] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "error", -1), s("span", null, V(K(f).gauge(e.key).error.message), 1)])) : a("", !0)
		], 12, Mk))), 128))], 512));
	}
}, Hk = { class: "mentat m-single" }, Uk = { class: "m-status" }, Wk = {
	key: 0,
	class: "m-trouble bad"
}, Gk = {
	__name: "SingleView",
	props: {
		liveUrl: {
			type: String,
			default: ""
		},
		strings: {
			type: Object,
			default: () => ({})
		},
		node: {
			type: String,
			default: ""
		},
		shows: {
			type: String,
			default: "text"
		},
		title: {
			type: String,
			default: ""
		}
	},
	setup(e) {
		let t = e, n = b({ ...t.strings }), i = Zn(t.liveUrl, {}, t.strings);
		j("mentat", {
			live: i,
			strings: n,
			document: i.document
		});
		let c = i.gauge(t.node.split(".")[0]), l = i.picture(t.node).state, d = r(() => ["starting", "running"].includes(i.session.state));
		return E(() => i.release()), (t, r) => (A(), o("div", Hk, [
			s("header", null, [
				s("b", null, V(e.title || e.node), 1),
				s("span", {
					class: C(["m-session", { on: d.value }]),
					role: "status"
				}, V(d.value ? K(n).sessionLive : K(n).sessionStopped), 3),
				s("span", Uk, V(K(tn)(K(l).fps || K(c).fps, K(l).ms || K(c).ms)), 1),
				u(Lx, { state: K(c).state }, null, 8, ["state"]),
				u(cb, {
					node: e.node,
					"is-large": "",
					"is-alone": ""
				}, null, 8, ["node"])
			]),
			u(_x, {
				node: e.node,
				shows: e.shows,
				title: e.title,
				"is-bare": ""
			}, null, 8, [
				"node",
				"shows",
				"title"
			]),
			K(c).error ? (A(), o("p", Wk, [r[0] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "error", -1), s("span", null, V(K(c).error.message), 1)])) : a("", !0)
		]));
	}
}, Kk = ".mentat{--lightningcss-light:initial;--lightningcss-dark: ;color-scheme:light;--m-bg:#f3f4f8;--m-dot:#cfd5e0;--m-flow:#0b1220;--m-flow-mix:62%;--m-card:#fff;--m-well:#f4f5f9;--m-hover:#eceff5;--m-line:#161e321a;--m-line-strong:#161e3233;--m-ink:#141a26;--m-ink-2:#465064;--m-ink-3:#667085;--m-accent:var(--mentat-accent,#4463f0);--m-good:#12855a;--m-warn:#9a5b00;--m-bad:#cc2f36;--m-info:#1b72c4;--m-red:#d13b45;--m-orange:#c65d11;--m-yellow:#a97a00;--m-green:#2f8a3b;--m-teal:#0b8a8a;--m-blue:#2f6fe0;--m-purple:#8250df;--m-pink:#c8458f;--m-grey:#667085;--m-shade:#f3f4f8b8;--m-screen:#e9ebf1;--m-shadow:0 1px 2px #161e320f, 0 6px 20px #161e3212;--m-shadow-high:0 2px 6px #161e321a, 0 14px 36px #161e3224;--m-font:Inter, -apple-system, \"Segoe UI Variable Text\", \"Segoe UI\", Roboto, system-ui, sans-serif;--m-mono:ui-monospace, \"SF Mono\", \"Cascadia Code\", \"JetBrains Mono\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace;color:var(--m-ink);font:400 12px/16px var(--m-font);-webkit-font-smoothing:antialiased}.body--dark .mentat,.body--dark.mentat,.mentat.dark{--lightningcss-light: ;--lightningcss-dark:initial;color-scheme:dark;--m-bg:#0d1017;--m-dot:#2a3240;--m-flow:#fff;--m-flow-mix:40%;--m-card:#181c25;--m-well:#11151c;--m-hover:#212734;--m-line:#ffffff14;--m-line-strong:#ffffff2e;--m-ink:#edf0f6;--m-ink-2:#aeb8c8;--m-ink-3:#8590a3;--m-accent:var(--mentat-accent,#7c97ff);--m-good:#40cf93;--m-warn:#f2b44c;--m-bad:#ff7074;--m-info:#5fb2ff;--m-red:#ff7b7f;--m-orange:#ff9d5c;--m-yellow:#f2c94c;--m-green:#6bcf76;--m-teal:#3ccfcf;--m-blue:#6ea8ff;--m-purple:#b794ff;--m-pink:#ff8cc6;--m-grey:#97a3b6;--m-shade:#0d1017a8;--m-screen:#0a0c11;--m-shadow:0 1px 2px #0006, 0 8px 24px #00000047;--m-shadow-high:0 2px 8px #00000080, 0 18px 44px #00000075}@layer components{:where(.mentat) *,:where(.mentat) :before,:where(.mentat) :after{box-sizing:border-box}:where(.mentat) .material-icons:not(.q-icon){-webkit-user-select:none;user-select:none;flex:none;font-size:16px;font-style:normal;line-height:1}:where(.mentat) button:not(.q-btn){font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;padding:0}:where(.mentat) :focus{outline:none}:where(.mentat) :focus-visible{outline:2px solid var(--m-accent);outline-offset:2px}:where(.mentat) p{margin:0}}@media (prefers-reduced-motion:reduce){.mentat *,.mentat :before,.mentat :after{transition:none!important;animation:none!important}}", qk = ".m-canvas{background:var(--m-bg);width:100%;height:100%;min-height:200px;position:relative;overflow:hidden;container-type:inline-size}.m-canvas:focus-visible{outline:none}.m-canvas .vue-flow__pane{cursor:grab}.m-canvas.arrow .vue-flow__pane{cursor:default}.m-canvas .vue-flow__pane.dragging{cursor:grabbing}.m-canvas .vue-flow__transformationpane,.m-canvas .vue-flow__node{cursor:default}.m-canvas .vue-flow__node.draggable{cursor:grab}.m-canvas .vue-flow__node.dragging{cursor:grabbing}.m-canvas .vue-flow__selection,.m-canvas .vue-flow__nodesselection-rect{background:color-mix(in srgb, var(--m-accent) 9%, transparent);border:1px solid color-mix(in srgb, var(--m-accent) 55%, transparent);border-radius:4px}.m-canvas .vue-flow__nodesselection{display:none}.m-shield{z-index:20;cursor:grabbing;position:absolute;inset:0}.m-canvas .m-wire path{fill:none}.m-canvas .m-wire-gap{stroke:var(--m-bg);stroke-width:6px;stroke-dasharray:0 12 76 12}.m-canvas .m-wire .m-wire-line{stroke:color-mix(in srgb, var(--pin) 78%, var(--m-bg));stroke-width:2px;stroke-linecap:round;transition:stroke-width .12s}.m-canvas .m-wire.over .m-wire-line{stroke:var(--pin);stroke-width:3px}.m-canvas .m-wire.selected .m-wire-line{stroke:var(--m-accent);stroke-width:3px}.m-canvas .m-wire.lifted{opacity:.2}.m-canvas .m-wire.troubled .m-wire-line{stroke:var(--m-bad);stroke-dasharray:5 5}.m-canvas .m-wire .m-wire-dots{stroke:color-mix(in srgb, var(--pin) var(--m-flow-mix), var(--m-flow));stroke-width:4px;stroke-linecap:round;stroke-dasharray:.1 23.9;pointer-events:none;animation:.9s steps(24,end) infinite m-flow}.m-canvas .m-wire .m-wire-hit{stroke:#0000;stroke-width:22px}@keyframes m-flow{to{stroke-dashoffset:-24px}}.m-canvas .m-drawn path{fill:none;stroke:var(--pin);stroke-width:2.5px;stroke-linecap:round;stroke-dasharray:1 7}.m-canvas .m-drawn circle{fill:var(--pin)}.m-canvas .m-drawn.valid path{stroke-dasharray:none}.m-canvas .m-drawn.invalid path{stroke:var(--m-bad)}.m-canvas .m-drawn.invalid circle{fill:var(--m-bad)}.m-canvas .m-wire.aimed .m-wire-line{stroke:var(--m-accent);stroke-width:5px}.m-canvas .m-wire .m-bend{fill:color-mix(in srgb, var(--pin) 78%, var(--m-bg));stroke:var(--m-bg);stroke-width:2px;cursor:move;pointer-events:all}.m-canvas .m-wire .m-bend:hover,.m-canvas .m-wire .m-bend.chosen{fill:var(--m-accent);stroke:var(--m-card);r:7}.m-canvas .m-wire.was-added .m-wire-line{stroke:var(--m-good);stroke-width:3px}.m-canvas .m-wire.was-removed .m-wire-line{stroke:var(--m-bad);stroke-dasharray:6 6}.m-canvas .m-wire.was-changed .m-wire-line{stroke:var(--m-warn);stroke-width:3px}.m-canvas.far .m-wire-gap,.m-canvas.far .m-wirelabel{display:none}.m-guide{z-index:3000;background:var(--m-pink);pointer-events:none;position:absolute;top:0;left:0}.m-said{clip-path:inset(50%);width:1px;height:1px;position:absolute;overflow:hidden}", Jk = ".m-card{background:var(--m-card);width:240px;color:var(--m-ink);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:12px;transition:border-color .12s,box-shadow .12s;position:relative}.m-card:hover{border-color:var(--m-line-strong)}.m-card.is-running{border-color:color-mix(in srgb, var(--m-good) 42%, transparent)}.m-card.is-loading,.m-card.is-waiting{border-color:color-mix(in srgb, var(--m-warn) 42%, transparent)}.m-card.is-failed{border-color:var(--m-bad)}.m-card.is-tripped{border-color:var(--m-warn);border-style:dashed}.m-card.is-skipped{box-shadow:none;border-style:dashed}.m-card.is-skipped .m-tile{opacity:.5}.m-card.unknown{border-style:dashed}.m-card.selected{border-color:var(--m-accent);box-shadow:0 0 0 1px var(--m-accent), 0 0 0 4px color-mix(in srgb, var(--m-accent) 22%, transparent), var(--m-shadow-high)}.m-card:focus-visible{outline:2px solid var(--m-accent);outline-offset:5px}.vue-flow__node.dragging .m-card{box-shadow:var(--m-shadow-high)}.m-card.pulsed{animation:.8s ease-out 2 m-pulse}@keyframes m-pulse{0%{box-shadow:0 0 0 0 color-mix(in srgb, var(--m-accent) 70%, transparent)}to{box-shadow:0 0 0 22px #0000}}.m-head{border-bottom:1px solid var(--m-line);align-items:center;gap:8px;height:48px;padding:0 12px 0 10px;display:flex;position:relative}.m-tile{width:28px;height:28px;color:var(--hue);background:color-mix(in srgb, var(--hue) 16%, transparent);border-radius:8px;flex:none;place-items:center;display:grid}.m-tile .material-icons{font-size:18px}.m-names{flex-direction:column;flex:1;min-width:0;display:flex}.m-title{letter-spacing:-.005em;color:var(--m-ink);text-overflow:ellipsis;white-space:nowrap;font-size:13px;font-weight:600;line-height:18px;overflow:hidden}.m-status{color:var(--m-ink-3);font-variant-numeric:tabular-nums;text-overflow:ellipsis;white-space:nowrap;font-size:11px;line-height:14px;overflow:hidden}.is-running .m-status{color:var(--m-ink-2)}.m-onair{height:18px;color:var(--m-bad);background:color-mix(in srgb, var(--m-bad) 8%, transparent);border-radius:9px;flex:none;align-items:center;gap:4px;padding:0 6px;font-size:11px;font-weight:600;line-height:18px;display:inline-flex}.m-onair.live:before{content:\"\";background:currentColor;border-radius:50%;width:6px;height:6px;animation:1.6s ease-in-out infinite m-breathe}.m-onair:is(.opening,.stalled,.backoff){color:var(--m-warn);background:color-mix(in srgb, var(--m-warn) 8%, transparent);text-overflow:ellipsis;white-space:nowrap;max-width:84px;overflow:hidden}@keyframes m-breathe{50%{opacity:.35}}.m-progress{height:2px;position:absolute;bottom:-1px;left:0;right:0;overflow:hidden}.m-progress i{background:var(--m-accent);transform-origin:0;height:100%;transition:transform .25s;display:block}.m-progress i.unknown{animation:1.3s ease-in-out infinite m-search}@keyframes m-search{0%{translate:-40%}to{translate:100%}}.m-state{width:16px;height:16px;color:var(--m-ink-3);flex:none;place-items:center;display:grid}.m-state:before{content:\"\";opacity:.7;border:1.5px solid;border-radius:50%;width:8px;height:8px}.m-state:has(.material-icons):before{display:none}.m-state.is-running{color:var(--m-good)}.m-state.is-running:before{opacity:1;box-shadow:0 0 0 3px color-mix(in srgb, var(--m-good) 22%, transparent);background:currentColor}.m-state.is-waiting{color:var(--m-warn)}.m-state.is-waiting:before{opacity:1;background:currentColor;animation:1.6s ease-in-out infinite m-breathe}.m-state.is-loading{color:var(--m-warn)}.m-state.is-loading:before{opacity:1;border-width:2px;border-right-color:#0000;width:12px;height:12px;animation:.9s linear infinite m-turn}@keyframes m-turn{to{rotate:360deg}}.m-state.is-failed{color:var(--m-bad)}.m-state.is-tripped{color:var(--m-warn)}.m-state.is-done{color:var(--m-good)}.m-fresh{color:var(--m-ink-3);opacity:.85;flex:none;font-size:14px}.m-pins{grid-template-columns:minmax(0,1fr) minmax(0,1fr);padding:8px 0;display:grid}.m-pinrow{height:24px;color:var(--m-ink-2);align-items:center;padding:0 8px 0 16px;transition:opacity .12s;display:flex;position:relative}.m-pinrow.outputs{justify-content:flex-end;padding:0 16px 0 8px}.m-pinname{text-overflow:ellipsis;white-space:nowrap;overflow:hidden}.m-pinrow.wired{color:var(--m-ink)}.m-pinrow.unfit,.m-setting.unfit{opacity:.36}.m-pinrow.fits,.m-setting.fits{color:var(--m-ink)}.m-pinrow.fits .m-pinname{font-weight:600}.m-pinrow.troubled .m-pinname{color:var(--m-warn)}.m-canvas .m-pin.vue-flow__handle{cursor:crosshair;z-index:2;background:0 0;border:0;border-radius:0;width:12px;min-width:0;height:12px;min-height:0;margin-top:-6px;position:absolute;top:50%;transform:none}.m-canvas .m-pin.vue-flow__handle-left{left:-7px;right:auto}.m-canvas .m-pin.vue-flow__handle-right{left:auto;right:-7px}.m-pin:before{content:\"\";border-radius:50%;position:absolute;inset:-6px}.m-pin svg{pointer-events:none;width:12px;height:12px;transition:transform .12s;position:absolute;inset:0;overflow:visible}.m-pin-body{fill:color-mix(in srgb, var(--pin) 26%, var(--m-card));stroke:var(--pin);stroke-width:1.6px;stroke-linejoin:round}.m-pin.wired .m-pin-body{fill:var(--pin)}.m-pin-ring{fill:var(--m-card);stroke:color-mix(in srgb, var(--pin) 62%, var(--m-card));stroke-width:1.1px;stroke-linejoin:round;transform-origin:6px 6px;vector-effect:non-scaling-stroke;transform:scale(1.5)}.m-pin:has(.m-pin-ring) .m-pin-body{transform-origin:6px 6px;transform:scale(.86)}.m-pin.small svg{transform:scale(.72)}.m-pin:hover svg,.m-pin.origin svg{transform:scale(1.3)}.m-pin.fits svg{transform:scale(1.35)}.m-pin.fits .m-pin-body{fill:var(--pin);filter:drop-shadow(0 0 4px color-mix(in srgb, var(--pin) 70%, transparent))}.m-pin.valid svg{transform:scale(1.65)}.m-pin.small:not(.wired,.fits,.origin,:hover){opacity:.5}.m-card:hover .m-pin.small:not(.wired,.fits,.origin,:hover){opacity:1}.m-pin.stray{--pin:var(--m-bad)!important}.m-settings{padding:4px 0 8px}.m-pins+.m-settings{border-top:1px solid var(--m-line)}.m-setting{align-items:center;gap:8px;height:24px;padding:0 16px;font-size:11px;transition:opacity .12s;display:flex;position:relative}.m-setting-name{max-width:55%;color:var(--m-ink-3);text-overflow:ellipsis;white-space:nowrap;flex:none;overflow:hidden}.m-setting.troubled .m-setting-name{color:var(--m-warn)}.m-value{min-width:0;color:var(--m-ink-2);text-overflow:ellipsis;white-space:nowrap;font-variant-numeric:tabular-nums;margin-left:auto;display:block;overflow:hidden}.m-value.set{color:var(--m-ink);font-weight:500}.m-swatch{vertical-align:-1px;width:10px;height:10px;box-shadow:inset 0 0 0 1px var(--m-line-strong);border-radius:3px;margin-right:6px;display:inline-block}.m-plug{color:var(--m-ink-2);align-items:center;gap:3px;margin-left:auto;display:inline-flex}.m-plug .material-icons{font-size:13px}.m-switch{background:color-mix(in srgb, var(--m-ink-3) 45%, transparent);border-radius:6px;width:22px;height:12px;margin-left:auto;position:relative}.m-switch:after{content:\"\";background:#fff;border-radius:50%;width:8px;height:8px;position:absolute;top:2px;left:2px}.m-switch.on{background:var(--m-accent)}.m-switch.on:after{left:12px}.m-more{height:24px;color:var(--m-ink-3);border-radius:6px;margin:0 8px;padding:0 8px;font-size:11px;display:block}.m-more:hover{color:var(--m-ink);background:var(--m-hover)}.m-trouble{color:var(--m-ink-2);border-radius:0 0 11px 11px;align-items:flex-start;gap:8px;padding:8px 12px 10px;font-size:11px;line-height:15px;display:flex}.m-trouble.bad{background:color-mix(in srgb, var(--m-bad) 11%, transparent)}.m-trouble.warn{background:color-mix(in srgb, var(--m-warn) 9%, transparent)}.m-trouble .material-icons{color:var(--m-bad);margin-top:0}.m-trouble.warn .material-icons{color:var(--m-warn)}.m-trouble p{overflow-wrap:anywhere;min-width:0;max-height:150px;overflow:auto}.m-trouble b{color:var(--m-ink);font-weight:600;display:block}.m-trouble em{color:var(--m-ink-3);font-style:normal;display:block}.m-canvas.far :is(.m-status,.m-mode,.m-inside,.m-eye),.m-canvas.far .m-pinname,.m-canvas.far .m-settings>*,.m-canvas.far .m-onair{visibility:hidden}.m-canvas.far .m-names{z-index:1;position:absolute;top:8px;left:46px;right:32px}.m-canvas.far .m-state{margin-left:auto;transform:scale(1.3)}.m-canvas.far .m-head,.m-canvas.far .m-settings{border-color:#0000}.m-canvas.far .m-title{font-size:clamp(18px, calc(9px / var(--zoom)), 30px);white-space:normal;-webkit-line-clamp:2;-webkit-box-orient:vertical;line-height:1.1;display:-webkit-box}.m-canvas.far .m-card{box-shadow:none}.m-ghost{width:240px;height:96px;color:var(--m-ink-2);border:1.5px dashed var(--m-accent);background:color-mix(in srgb, var(--m-accent) 8%, transparent);border-radius:12px;padding:15px 16px;font-size:13px;font-weight:600;animation:1.2s ease-in-out infinite m-breathe;position:absolute}.m-title-field{border:1px solid var(--m-accent);background:var(--m-well);width:100%;height:20px;color:var(--m-ink);font:600 13px/18px var(--m-font);border-radius:5px;margin:-1px 0 -1px -5px;padding:0 4px}.m-inside{color:var(--m-ink-3)}.m-mode{color:var(--m-ink-2);background:var(--m-hover);border-radius:9px;flex:none;padding:0 7px;font-size:11px;font-weight:600;line-height:18px}.m-card.mode-bypass,.m-card.mode-mute{background:color-mix(in srgb, var(--m-card) 72%, var(--m-bg));border-style:dashed}.m-card.mode-bypass{border-color:var(--m-purple)}.m-card.mode-bypass .m-mode{color:var(--m-purple);background:color-mix(in srgb, var(--m-purple) 16%, transparent)}.m-card.mode-mute>:is(.m-pins,.m-settings,.m-display),.m-card.mode-bypass>:is(.m-settings,.m-display),.m-card.mode-mute .m-tile{opacity:.5}.m-card.tinted .m-head{background:color-mix(in srgb, var(--hue) 13%, transparent);border-bottom-color:color-mix(in srgb, var(--hue) 34%, transparent);border-radius:11px 11px 0 0}.m-card.tinted.collapsed .m-head{border-radius:11px}.m-card.subflow{box-shadow:0 4px 0 -1px var(--m-card), 0 4px 0 0 var(--m-line-strong), var(--m-shadow)}.m-card.subflow.selected{box-shadow:0 0 0 1px var(--m-accent), 0 0 0 4px color-mix(in srgb, var(--m-accent) 22%, transparent), var(--m-shadow-high)}.m-card.collapsed .m-head{border-bottom-color:#0000}.m-card.collapsed .m-pins{pointer-events:none;height:48px;padding:0;position:absolute;inset:0 0 auto}.m-card.collapsed .m-pinrow{width:24px;padding:0;position:absolute;top:12px}.m-card.collapsed .m-pinrow.inputs{left:0}.m-card.collapsed .m-pinrow.outputs{right:0}.m-card.collapsed .m-pinname,.m-card.collapsed .m-eye{display:none}.m-card.collapsed .m-pin{pointer-events:all}.m-card.was-added{border-color:var(--m-good);box-shadow:0 0 0 3px color-mix(in srgb, var(--m-good) 30%, transparent)}.m-card.was-removed{border:1px dashed var(--m-bad);opacity:.62;box-shadow:none}.m-card.was-changed{border-color:var(--m-warn);box-shadow:0 0 0 3px color-mix(in srgb, var(--m-warn) 30%, transparent)}@media (pointer:coarse){.m-pin:before{inset:-11px}.m-pinrow,.m-setting{height:32px}.m-bar button{min-width:40px;height:40px}.m-bar{height:48px}}.m-box{border-color:color-mix(in srgb, var(--hue) 46%, transparent);background:color-mix(in srgb, var(--hue) 18%, var(--m-card));box-shadow:none;place-items:center;padding:12px;transition:none;display:grid}.m-box span{text-overflow:ellipsis;max-width:100%;font-size:clamp(15px, calc(9px / var(--zoom)), 44px);text-align:center;color:var(--m-ink);font-weight:600;line-height:1.15;overflow:hidden}.m-box.troubled{border-color:var(--m-warn)}", Yk = ".m-display{background:var(--m-well);border-radius:8px;margin:0 8px 8px;position:relative;overflow:hidden}.m-pins+.m-display{margin-top:0}.m-display.shows-image{background:var(--m-screen);aspect-ratio:16/9}.m-picture{object-fit:contain;width:100%;height:100%;display:block;position:absolute;inset:0}.m-display.empty .m-picture{opacity:0}.m-words{white-space:pre-wrap;overflow-wrap:anywhere;height:96px;color:var(--m-ink);-webkit-user-select:text;user-select:text;cursor:text;scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;padding:8px 12px;font-size:12px;line-height:18px;overflow:auto}.m-words .m-partial{color:var(--m-ink-3);font-style:italic}.m-words.is-json{font:11px/16px var(--m-mono);white-space:pre;overflow-wrap:normal;color:var(--m-ink-2);height:144px;padding:6px 8px}.m-words.is-number{letter-spacing:-.02em;font-variant-numeric:tabular-nums;white-space:nowrap;place-items:center;height:44px;padding:4px 12px 0;font-size:28px;font-weight:600;line-height:36px;display:grid;overflow:hidden}.m-words b{font-weight:400}.m-words i{color:var(--m-ink-3);font-style:normal}.m-words .j-key{color:var(--m-info)}.m-words .j-string{color:var(--m-good)}.m-words .j-number{color:var(--m-ink)}.m-words .j-boolean,.m-words .j-null{color:var(--m-warn)}.m-display.empty .m-words{overflow:hidden}.m-quiet{color:var(--m-ink-2);pointer-events:none;flex-direction:column;justify-content:center;align-items:center;gap:6px;font-size:11px;display:flex;position:absolute;inset:0}.m-quiet span:first-letter{text-transform:uppercase}.m-quiet .material-icons{opacity:.7;font-size:22px}.m-display.stalled .m-quiet{color:#ffc861;background:#0c1018c7;border-radius:10px;flex-direction:row;padding:2px 8px;inset:auto auto 8px 8px}.m-display.stalled .m-quiet .material-icons{font-size:13px}.m-display.stalled .m-picture{opacity:.35;filter:grayscale(.8)}.m-display.stalled:not(.shows-image)>:first-child{opacity:.45}.m-json{position:relative}.j-row{padding-left:calc(var(--deep) * 12px + 14px);align-items:baseline;display:flex;position:relative}.j-row .j-toggle{left:calc(var(--deep) * 12px);width:14px;height:16px;color:var(--m-ink-3);border-radius:4px;place-items:center;display:grid;position:absolute;top:0}.j-row .j-toggle[hidden]{display:none}.j-row .j-toggle:before{content:\"\";border:3.5px solid #0000;border-left:5px solid;border-right:0}.j-row .j-toggle[aria-expanded=true]:before{transform:rotate(90deg)}.j-row .j-toggle:hover{color:var(--m-ink);background:var(--m-hover)}.j-key{white-space:pre;flex:none}.j-more{color:var(--m-accent);margin-left:26px}.m-table{border-collapse:collapse;font:11px/16px var(--m-font);color:var(--m-ink);min-width:100%}.m-table th{z-index:1;text-align:left;color:var(--m-ink-3);background:var(--m-well);box-shadow:inset 0 -1px var(--m-line);padding:4px 8px;font-weight:600;position:sticky;top:-6px}.m-table td{border-top:1px solid var(--m-line);white-space:nowrap;text-overflow:ellipsis;max-width:240px;padding:3px 8px;overflow:hidden}.m-table .figure{text-align:right;font-variant-numeric:tabular-nums}.m-switcher{background:var(--m-card);box-shadow:var(--m-shadow);border:1px solid var(--m-line);opacity:0;border-radius:6px;display:flex;position:absolute;bottom:8px;right:8px;overflow:hidden}.m-json:hover .m-switcher,.m-switcher:focus-within{opacity:1}.m-switcher button{color:var(--m-ink-2);padding:2px 8px;font-size:11px;line-height:16px}.m-switcher button[aria-pressed=true]{background:var(--m-accent);color:var(--m-card)}.m-minute{align-items:stretch;gap:8px;height:36px;padding:2px 12px 8px;display:flex;position:relative}.m-minute svg{flex:1;min-width:0;height:100%}.m-curve{fill:none;stroke:var(--m-accent);stroke-width:1.5px;vector-effect:non-scaling-stroke;stroke-linejoin:round}.m-area{fill:var(--m-accent);opacity:.12}.m-minute dl{text-align:right;color:var(--m-ink-3);font-variant-numeric:tabular-nums;grid-template:\"most\"\"top\"1fr\"least\"\"low\"/auto;min-width:32px;margin:0;font-size:10px;line-height:10px;display:grid}.m-minute dt{clip-path:inset(50%);width:1px;height:1px;position:absolute;overflow:hidden}.m-minute dd{margin:0}.m-minute dd:first-of-type{grid-area:low}.m-minute dd:nth-of-type(2){grid-area:most}.m-display.empty .m-minute{visibility:hidden}.m-lamp{height:72px;color:var(--m-ink-2);justify-content:center;align-items:center;gap:12px;font-size:20px;font-weight:600;display:flex}.m-lamp i{background:var(--m-line-strong);width:28px;height:28px;box-shadow:inset 0 0 0 2px var(--m-line-strong);border-radius:50%}.m-lamp.on{color:var(--m-ink)}.m-lamp.on i{background:var(--m-good);box-shadow:0 0 0 4px color-mix(in srgb, var(--m-good) 25%, transparent), 0 0 18px color-mix(in srgb, var(--m-good) 60%, transparent)}.m-display.empty .m-lamp i{visibility:hidden}.m-display.shows-sound{min-height:96px}.m-sound{flex-direction:column;display:flex}.m-wave{width:100%;height:60px;padding:0 8px;display:block}.m-player{height:36px;color:var(--m-ink-3);font-variant-numeric:tabular-nums;align-items:center;gap:8px;padding:0 8px 4px;font-size:11px;display:flex}.m-player input{min-width:0;height:16px;accent-color:var(--m-accent);flex:1}.m-player button{background:var(--m-accent);color:#fff;border-radius:50%;flex:none;place-items:center;width:28px;height:28px;display:grid}.m-player button:disabled{opacity:.4}.m-player .material-icons{font-size:18px}.m-file{min-height:72px}.m-file video,.m-file img{object-fit:contain;background:#000;width:100%;max-height:320px;display:block}.m-file audio{width:100%;height:40px;display:block}.m-file p{align-items:center;gap:8px;min-height:32px;margin:0;padding:4px 4px 4px 12px;font-size:12px;display:flex}.m-file p>.material-icons{color:var(--m-ink-3);font-size:18px}.m-file p span{text-overflow:ellipsis;white-space:nowrap;min-width:0;color:var(--m-ink);flex:1;overflow:hidden}.m-file p em{color:var(--m-ink-3);white-space:nowrap;font-style:normal}.m-file p a{width:28px;height:28px;color:var(--m-ink-2);border-radius:6px;place-items:center;display:grid}.m-file p a:hover{background:var(--m-hover);color:var(--m-ink)}.m-file p a .material-icons{font-size:18px}.m-tools{gap:2px;display:flex}.m-tools button{width:24px;height:24px;color:var(--m-ink-2);border-radius:6px;place-items:center;display:grid}.m-tools button:hover{background:var(--m-hover);color:var(--m-ink)}.m-tools .material-icons{font-size:16px}.m-display>.m-tools{z-index:2;background:var(--m-card);box-shadow:var(--m-shadow);border:1px solid var(--m-line);opacity:0;border-radius:8px;padding:2px;position:absolute;top:6px;right:6px}.m-display:hover>.m-tools,.m-display>.m-tools:focus-within{opacity:1}@media (hover:none){.m-display>.m-tools,.m-switcher{opacity:1}}.m-still{z-index:2;color:#fff;pointer-events:none;background:#1b72c4;border-radius:10px;align-items:center;gap:4px;padding:2px 8px 2px 6px;font-size:11px;font-weight:500;line-height:16px;display:flex;position:absolute;top:8px;left:8px}.m-still .material-icons{font-size:12px}.m-display.frozen{box-shadow:0 0 0 1.5px #1b72c4}.m-eye{width:18px;height:18px;color:var(--m-ink-3);opacity:0;border-radius:5px;flex:none;place-items:center;display:grid}.m-eye .material-icons{font-size:14px}.m-pinrow:hover .m-eye,.m-eye:focus-visible,.m-eye.on{opacity:1}.m-eye.on{color:var(--m-accent)}.m-eye:hover{background:var(--m-hover);color:var(--m-ink)}@media (hover:none){.m-eye{opacity:1}}.m-peekname{color:var(--m-ink-3);margin:0;padding:0 12px 4px;font-size:11px}.m-large{border:1px solid var(--m-line-strong);background:var(--m-card);width:min(1400px,94vw);height:min(920px,92vh);color:var(--m-ink);box-shadow:var(--m-shadow-high);border-radius:12px;padding:0;overflow:hidden}.m-large[open]{flex-direction:column;display:flex}.m-large::backdrop{background:#080b1299}.m-single{width:100vw;height:100vh;background:var(--m-card);flex-direction:column;height:100dvh;display:flex}.m-large header,.m-single header{flex:none;align-items:center;gap:8px;height:44px;padding:0 10px 0 16px;font-size:13px;display:flex}.m-large header b,.m-single header b{text-overflow:ellipsis;white-space:nowrap;flex:1;min-width:0;font-weight:600;overflow:hidden}.m-single header b{flex:0 auto}.m-single header .m-status{flex:1}.m-large .m-tools button,.m-single .m-tools button{width:30px;height:30px}.m-large .m-tools .material-icons,.m-single .m-tools .material-icons{font-size:20px}.m-large>.m-display,.m-single>.m-display{border-radius:0;flex-direction:column;flex:1;justify-content:center;min-height:0;margin:0;display:flex;aspect-ratio:auto!important}:is(.m-large,.m-single) .m-words{flex:1;height:auto;min-height:0;max-height:none;padding:16px 24px;font-size:18px;line-height:28px}:is(.m-large,.m-single) .m-words.is-json{height:100%;padding:16px;font-size:13px;line-height:20px}:is(.m-large,.m-single) .m-table{font-size:13px;line-height:20px}:is(.m-large,.m-single) .m-table th{top:-16px}:is(.m-large,.m-single) .m-json{flex-direction:column;flex:1;min-height:0;display:flex}:is(.m-large,.m-single) .m-words.is-number{font-size:min(22vw,180px);line-height:1}:is(.m-large,.m-single) .m-number{flex-direction:column;flex:1;min-height:0;display:flex}:is(.m-large,.m-single) .m-minute{height:180px;padding:8px 24px 24px}:is(.m-large,.m-single) .m-minute dl{font-size:13px;line-height:14px}:is(.m-large,.m-single) .m-lamp{flex:1;font-size:48px}:is(.m-large,.m-single) .m-lamp i{width:88px;height:88px}:is(.m-large,.m-single) .m-sound,:is(.m-large,.m-single) .m-wave{flex:1}:is(.m-large,.m-single) .m-file{flex-direction:column;flex:1;justify-content:center;min-height:0;display:flex}:is(.m-large,.m-single) .m-file :is(video,img){flex:1;min-height:0;max-height:none}.m-log{background:var(--m-bg);flex-direction:column;width:100%;height:100%;min-height:0;display:flex}.m-logbar{border-bottom:1px solid var(--m-line);flex-wrap:wrap;align-items:center;gap:6px;padding:8px;display:flex}.m-logbar :is(input,select){border:1px solid var(--m-line-strong);background:var(--m-well);height:28px;color:var(--m-ink);font:inherit;border-radius:6px;min-width:0;padding:0 8px}.m-logbar input{flex:100%}.m-logbar select{flex:60px}.m-logbar button{width:28px;height:28px;color:var(--m-ink-3);border-radius:6px;place-items:center;display:grid}.m-logbar button:hover{background:var(--m-hover);color:var(--m-ink)}.m-logbar button[aria-pressed=true]{color:var(--m-accent)}.m-logbar .material-icons{font-size:18px}.m-logcount{color:var(--m-ink-3);font-variant-numeric:tabular-nums;text-align:right;min-width:28px}.m-loglines{min-height:0;font:11px/16px var(--m-mono);scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;-webkit-user-select:text;user-select:text;flex:1;position:relative;overflow:auto}.m-logline{white-space:nowrap;cursor:default;align-items:center;gap:6px;height:24px;padding:0 8px;display:flex}.m-logline:hover,.m-logline.chosen{background:var(--m-hover)}.m-logline time{color:var(--m-ink-3);flex:none}.m-logline .material-icons{color:var(--m-ink-3);flex:none;font-size:14px}.m-logline.warning .material-icons,.m-logline.warning>span{color:var(--m-warn)}.m-logline.error .material-icons,.m-logline.error>span{color:var(--m-bad)}.m-logline button{text-overflow:ellipsis;max-width:120px;font:inherit;color:var(--m-accent);flex:none;overflow:hidden}.m-logline>span{text-overflow:ellipsis;min-width:0;overflow:hidden}.m-logline em{color:var(--m-ink-3);margin-left:8px;font-style:normal}.m-lognone{text-align:center;font:12px/18px var(--m-font);color:var(--m-ink-3);margin:0;padding:24px 16px}.m-logwhole{border-top:1px solid var(--m-line);background:var(--m-well);max-height:30%;font:11px/16px var(--m-mono);white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:text;user-select:text;flex:none;margin:0;padding:8px 12px;overflow:auto}.m-outputs{background:var(--m-bg);scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;flex-direction:column;gap:12px;width:100%;height:100%;padding:12px;display:flex;position:relative;overflow:auto}.m-output{background:var(--m-card);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:12px;flex:none}.m-output header{align-items:center;gap:8px;height:40px;padding:0 8px 0 12px;display:flex}.m-output-icon{color:var(--hue)}.m-output .m-title{flex:0 auto}.m-output .m-status{flex:1;padding-top:1px}.m-output header button{width:24px;height:24px;color:var(--m-ink-3);border-radius:6px;place-items:center;display:grid}.m-output header button:hover{color:var(--m-ink);background:var(--m-hover)}.m-output .m-words{height:auto;min-height:96px;max-height:320px;font-size:13px;line-height:20px}.m-output .m-words.is-json{font-size:12px;line-height:18px}.m-output .m-words.is-number{min-height:64px;font-size:40px;line-height:48px}.m-display.m-display:fullscreen{background:#000;border-radius:0;margin:0;aspect-ratio:auto!important}.m-output header .m-eye{opacity:1}.m-session{color:var(--m-ink-2);font-size:12px}.m-session.on:before{content:\"\";background:var(--m-good);border-radius:50%;width:8px;height:8px;margin-right:6px;display:inline-block}.m-devices{flex-wrap:wrap;align-items:center;gap:6px;display:flex}.m-devices select{border:1px solid var(--m-line);appearance:none;background:no-repeat var(--m-well);background-image:linear-gradient(45deg, #0000 50%, var(--m-ink-2) 50%), linear-gradient(-45deg, #0000 50%, var(--m-ink-2) 50%);min-width:0;height:34px;color:var(--m-ink);font:inherit;text-overflow:ellipsis;background-position:calc(100% - 17px) 14px,calc(100% - 12px) 14px;background-size:5px 5px;border-radius:8px;flex:140px;padding:0 32px 0 10px;font-size:13px}.m-devices select:hover{border-color:var(--m-line-strong)}.m-devices button{height:28px;color:var(--m-accent);background:var(--m-hover);border-radius:6px;padding:0 10px}.m-devices p{color:var(--m-warn);flex:100%;margin:0;font-size:11px;line-height:16px}", Xk = ".m-bar,.m-map{z-index:10;background:var(--m-card);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:10px;position:absolute}.m-bar{align-items:center;gap:2px;height:40px;padding:0 4px;display:flex;bottom:16px;left:16px}.m-bar button{min-width:32px;height:32px;color:var(--m-ink-2);border-radius:7px;place-items:center;display:grid}.m-bar button.wide{font-variant-numeric:tabular-nums;width:52px;font-size:12px}.m-bar button .material-icons{font-size:18px}.m-bar button:hover{color:var(--m-ink);background:var(--m-hover)}.m-bar button[aria-pressed=true]{color:var(--m-accent);background:color-mix(in srgb, var(--m-accent) 13%, transparent)}.m-bar-line{background:var(--m-line);width:1px;height:20px;margin:0 4px}.m-map{cursor:pointer;touch-action:none;bottom:16px;right:16px}@container (width<=640px){.m-map{display:none}.m-bar{bottom:12px;left:50%;transform:translate(-50%)}}.m-blank{text-align:center;color:var(--m-ink-3);pointer-events:none;flex-direction:column;justify-content:center;align-items:center;gap:4px;padding:24px;display:flex;position:absolute;inset:0}.m-blank .material-icons{opacity:.55;margin-bottom:8px;font-size:40px}.m-blank b{color:var(--m-ink-2);font-size:16px;font-weight:600;line-height:24px}.m-blank span{font-size:13px;line-height:20px}.m-wirelabel{z-index:5;pointer-events:all;white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--m-ink);align-items:center;gap:6px;font-size:11px;line-height:20px;display:flex;position:absolute}.m-wirelabel span{background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow);border-radius:10px;padding:0 8px}.m-wirelabel span.bad{color:var(--m-bad);white-space:normal;max-width:260px;padding:3px 10px;line-height:16px}.m-wirelabel .m-wirename{font-weight:600}.m-wirelabel input{border:1px solid var(--m-accent);background:var(--m-card);width:160px;height:26px;color:var(--m-ink);font:inherit;border-radius:13px;padding:0 10px}.m-wirelabel button{background:var(--m-card);border:1px solid var(--m-line-strong);width:22px;height:22px;box-shadow:var(--m-shadow);color:var(--m-ink-2);border-radius:50%;place-items:center;display:grid}.m-wirelabel button.plain:hover{color:var(--m-ink);background:var(--m-hover);border-color:var(--m-line-strong)}.m-wirelabel button:not(.plain):hover{color:#fff;background:var(--m-bad);border-color:var(--m-bad)}.m-wirelabel .material-icons{font-size:14px}.m-offline{z-index:11;height:28px;color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow);border-radius:14px;align-items:center;gap:8px;padding:0 12px;font-size:12px;display:flex;position:absolute;top:12px;left:50%;transform:translate(-50%)}.m-offline i{background:var(--m-warn);border-radius:50%;width:8px;height:8px;animation:1.2s ease-in-out infinite m-breathe}.m-toast{z-index:12;max-width:min(440px,90%);color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow-high);border-radius:10px;padding:8px 16px;font-size:13px;line-height:20px;position:absolute;bottom:72px;left:50%;transform:translate(-50%)}.m-toast.error{border-color:var(--m-bad)}.m-fade-enter-active,.m-fade-leave-active{transition:opacity .16s}.m-fade-enter-from,.m-fade-leave-to{opacity:0}.m-bubble{z-index:7000;max-width:300px;color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow-high);pointer-events:none;border-radius:10px;gap:8px;padding:8px 12px 8px 10px;font-size:12px;line-height:17px;display:flex;position:fixed;top:0;left:0}.m-bubble.stays{pointer-events:all}.m-bubble button{color:var(--m-card);background:var(--m-accent);border-radius:7px;align-items:center;gap:8px;margin:8px 0 2px;padding:4px 8px 4px 10px;font-weight:600;display:flex}.m-bubble button kbd{color:inherit;background:#fff3;border-color:#0000}.m-bubble .material-icons{color:var(--m-bad);margin-top:1px}.m-bubble em{color:var(--m-ink-3);font-style:normal;display:block}", Zk = ".m-metrics{--m-plot-1:#0284c7;--m-plot-2:#4d7c0f;--m-plot-3:#c2410c;background:var(--m-bg);width:100%;height:100%;color:var(--m-ink);font:400 13px/18px var(--m-font);scrollbar-width:thin;padding:12px;overflow:auto}.body--dark .m-metrics{--m-plot-1:#38bdf8;--m-plot-2:#a3e635;--m-plot-3:#fb923c}.m-metrics-none{color:var(--m-ink-3);text-align:center;padding:24px 8px}.m-figs{border:1px solid var(--m-line);background:var(--m-line);border-radius:10px;grid-template-columns:repeat(3,1fr);gap:1px;margin:0 0 12px;display:grid;overflow:hidden}.m-figs div{background:var(--m-card);min-width:0;padding:8px 10px}.m-figs dt{color:var(--m-ink-3);white-space:nowrap;text-overflow:ellipsis;font-size:11px;line-height:14px;overflow:hidden}.m-figs dd{font:600 15px/20px var(--m-font);font-variant-numeric:tabular-nums;white-space:nowrap;margin:2px 0 0}.m-figs small{color:var(--m-ink-3);font-size:11px;font-weight:400}.m-metrics .bad,.m-figs .bad dd{color:var(--m-bad)}.m-plot{border:1px solid var(--m-line);background:var(--m-card);border-radius:10px;margin:0 0 12px;overflow:hidden}.m-plot figcaption{align-items:baseline;gap:10px;padding:8px 10px 0;font-size:12px;display:flex}.m-plot-title{color:var(--m-ink-2);flex:1}.m-plot-title :is(small,em){color:var(--m-ink-3);font-variant-numeric:tabular-nums;font-size:11px;font-style:normal}.m-plot-key{color:var(--m-ink-3);align-items:center;gap:5px;font-size:11px;display:inline-flex}.m-plot-key:before{content:\"\";background:var(--curve);border-radius:3px;width:8px;height:8px}.m-plot-key b{color:var(--m-ink);font-variant-numeric:tabular-nums;text-align:right;min-width:3ch}.m-plot-box{height:72px}.m-ledger{border-collapse:collapse;font-variant-numeric:tabular-nums;table-layout:auto;width:100%;margin:0 0 14px;font-size:12px}.m-ledger caption{text-align:left;color:var(--m-ink-2);padding:4px 2px 6px;font-size:12px;font-weight:600}.m-ledger :is(th,td){text-align:right;white-space:nowrap;border-bottom:1px solid var(--m-line);padding:3px 4px;font-weight:400}.m-ledger thead th{color:var(--m-ink-3);font-size:11px}.m-ledger thead button{font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;padding:0}.m-ledger th[aria-sort]:not([aria-sort=none]) button{color:var(--m-ink);font-weight:600}.m-ledger :is(thead th:first-child,tbody th){text-align:left}.m-ledger tbody th{text-overflow:ellipsis;width:40%;max-width:0;color:var(--m-ink);overflow:hidden}.m-locate{text-overflow:ellipsis;max-width:100%;font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;align-items:center;gap:6px;padding:0;display:inline-flex;overflow:hidden}.m-locate:hover{text-decoration:underline}.m-dot{background:var(--m-ink-3);border-radius:50%;flex:none;width:8px;height:8px}.m-dot.is-running{background:var(--m-good)}.m-dot:is(.is-failed,.is-tripped){background:var(--m-bad)}.m-dot.is-loading{background:var(--m-warn)}.m-ledger tbody tr:has(+.m-more-row) :is(th,td){border-bottom:0}.m-more-row td{text-align:left;color:var(--m-ink-3);padding-top:0;font-size:11px}.m-more-row span+span:before{content:\" · \";color:var(--m-ink-3)}.m-cardfigures{border-top:1px solid var(--m-line);font-variant-numeric:tabular-nums;color:var(--m-ink-2);grid-template-columns:auto 1fr;gap:1px 10px;padding:6px 12px;font-size:11px;line-height:15px;display:grid}.m-cardfigures dt{color:var(--m-ink-3)}.m-cardfigures dd{text-align:right;margin:0}.m-wirepeek{border-radius:8px;width:180px;margin-top:6px;overflow:hidden}.m-wirelabel:has(.m-wirepeek){text-align:center;display:block}", Qk = ".m-canvas .vue-flow__node-frame{pointer-events:none!important}.m-frame{border:1.5px solid color-mix(in srgb, var(--hue) 42%, transparent);background:color-mix(in srgb, var(--hue) 7%, transparent);border-radius:14px;position:relative}.m-frame.selected{border-color:var(--hue);box-shadow:0 0 0 3px color-mix(in srgb, var(--hue) 22%, transparent)}.m-frame-head{background:color-mix(in srgb, var(--hue) 14%, transparent);pointer-events:all;cursor:grab;height:32px;color:color-mix(in srgb, var(--hue) 55%, var(--m-ink));border-radius:12px 12px 0 0;align-items:center;padding:0 14px;font-size:13px;font-weight:600;display:flex}.vue-flow__node.dragging .m-frame-head{cursor:grabbing}.m-frame-head span{text-overflow:ellipsis;white-space:nowrap;overflow:hidden}.m-canvas.far .m-frame-head{height:auto;min-height:32px;font-size:clamp(18px, calc(11px / var(--zoom)), 44px);line-height:1.3}.m-frame-field{border:1px solid var(--m-accent);background:var(--m-card);width:100%;height:24px;color:var(--m-ink);font:600 13px/20px var(--m-font);border-radius:6px;margin-left:-7px;padding:0 6px}.m-note{background:color-mix(in srgb, var(--hue) 13%, var(--m-card));border:1px solid color-mix(in srgb, var(--hue) 34%, transparent);box-shadow:var(--m-shadow);border-radius:10px;display:flex;position:relative}.m-note.selected{border-color:var(--m-accent);box-shadow:0 0 0 1px var(--m-accent), 0 0 0 4px color-mix(in srgb, var(--m-accent) 22%, transparent)}.m-note-text{scrollbar-width:thin;scrollbar-color:color-mix(in srgb, var(--hue) 50%, transparent) transparent;min-width:0;color:var(--m-ink);overflow-wrap:anywhere;flex:1;padding:10px 14px;font-size:13px;line-height:19px;overflow:auto}.m-note-text.empty{color:var(--m-ink-3)}.m-note-text>:first-child{margin-top:0}.m-note-text :is(h1,h2,h3,h4){letter-spacing:-.01em;margin:8px 0 4px;font-size:15px;font-weight:650;line-height:20px}.m-note-text h1{font-size:18px;line-height:24px}.m-note-text :is(p,ul,ol,pre,blockquote){margin:0 0 6px}.m-note-text :is(ul,ol){padding-left:20px}.m-note-text code{background:color-mix(in srgb, var(--hue) 16%, transparent);font:12px/16px var(--m-mono);border-radius:4px;padding:1px 4px}.m-note-text pre{background:color-mix(in srgb, var(--hue) 12%, transparent);border-radius:6px;padding:8px 10px;overflow:auto}.m-note-text pre code{background:0 0;padding:0}.m-note-text a{color:var(--m-accent)}.m-note-text blockquote{border-left:3px solid color-mix(in srgb, var(--hue) 50%, transparent);color:var(--m-ink-2);padding-left:10px}.m-note-text img{max-width:100%}.m-note-field{width:100%;color:var(--m-ink);font:12px/18px var(--m-mono);resize:none;background:0 0;border:0;border-radius:10px;flex:1;padding:10px 14px}:is(.m-note,.m-frame).was-added{outline:3px solid color-mix(in srgb, var(--m-good) 60%, transparent)}:is(.m-note,.m-frame).was-removed{outline:2px dashed var(--m-bad);opacity:.6}:is(.m-note,.m-frame).was-changed{outline:3px solid color-mix(in srgb, var(--m-warn) 60%, transparent)}.m-grip{z-index:3;pointer-events:all;touch-action:none;position:absolute}.m-grip.e,.m-grip.w{cursor:ew-resize;width:10px;top:8px;bottom:8px}.m-card>.m-grip.e{width:12px;height:36px;top:auto;bottom:12px;right:-7px}.m-card>.m-grip.e:after{content:\"\";background:var(--m-accent);border-radius:2px;width:3px;position:absolute;top:4px;bottom:4px;right:4px}.m-card.collapsed>.m-grip.e{height:16px;bottom:-8px}.m-grip.n,.m-grip.s{cursor:ns-resize;height:10px;left:8px;right:8px}.m-grip.e{right:-5px}.m-grip.w{left:-5px}.m-grip.n{top:-5px}.m-grip.s{bottom:-5px}.m-grip.nw,.m-grip.se,.m-grip.ne,.m-grip.sw{width:16px;height:16px}.m-grip.nw,.m-grip.se{cursor:nwse-resize}.m-grip.ne,.m-grip.sw{cursor:nesw-resize}.m-grip.nw{top:-6px;left:-6px}.m-grip.ne{top:-6px;right:-6px}.m-grip.sw{bottom:-6px;left:-6px}.m-grip.se{bottom:-6px;right:-6px}.m-note>.m-grip.se{bottom:0;right:0}.m-note>.m-grip.se:after,.m-frame>.m-grip.se:after{content:\"\";border:solid color-mix(in srgb, var(--hue) 70%, transparent);border-width:0 2px 2px 0;border-radius:0 0 3px;width:7px;height:7px;position:absolute;bottom:5px;right:5px}.m-frame>.m-grip.se:after{bottom:10px;right:10px}@media (pointer:coarse){.m-grip.se{width:32px;height:32px}}", $k = ".mentat kbd{border:1px solid var(--m-line-strong);font:500 11px/16px var(--m-font);color:var(--m-ink-2);background:var(--m-well);white-space:nowrap;border-radius:5px;padding:0 5px;display:inline-block}.m-menu{z-index:7100;background:var(--m-card);border:1px solid var(--m-line-strong);min-width:236px;max-width:320px;max-height:calc(100vh - 16px);box-shadow:var(--m-shadow-high);scrollbar-width:thin;border-radius:12px;padding:6px;animation:90ms ease-out m-appear;position:fixed;overflow:auto}@keyframes m-appear{0%{opacity:0;transform:translateY(-4px)}}.m-menu-item{width:100%;height:30px;color:var(--m-ink);text-align:left;border-radius:7px;align-items:center;gap:10px;display:flex;padding:0 8px!important;font-size:13px!important}.m-menu-item span{text-overflow:ellipsis;white-space:nowrap;flex:1;overflow:hidden}.m-menu-item .material-icons{color:var(--m-ink-3);font-size:17px}.m-menu-item kbd{color:var(--m-ink-3);background:0 0;border:0;padding:0}.m-menu-item:is(:hover,:focus){background:var(--m-hover);outline:none}.m-menu-item:focus-visible{box-shadow:inset 0 0 0 1.5px var(--m-accent)}.m-menu-item.last:is(:hover,:focus) :is(span,.material-icons){color:var(--m-bad)}.m-menu-line{background:var(--m-line);height:1px;margin:6px 8px}.m-menu-row{flex-wrap:wrap;gap:2px;padding:2px 4px;display:flex}.m-dab{border-radius:7px;place-items:center;width:22px;height:24px;display:grid}.m-dab:before{content:\"\";background:var(--dab);border-radius:50%;width:15px;height:15px}.m-dab.none:before{display:none}.m-menu-icon{width:28px;height:28px;color:var(--m-ink-2);border-radius:7px;place-items:center;display:grid}.m-menu-icon .material-icons{font-size:18px!important}:is(.m-dab,.m-menu-icon):is(:hover,:focus){background:var(--m-hover)}.m-veil{z-index:7050;background:#080b1257;justify-content:center;align-items:flex-start;padding:11vh 16px 16px;animation:.12s ease-out m-shade;display:flex;position:fixed;inset:0}@keyframes m-shade{0%{background:0 0}}.m-pick{background:var(--m-card);border:1px solid var(--m-line-strong);width:min(640px,100%);max-height:min(560px,76vh);box-shadow:var(--m-shadow-high);border-radius:14px;flex-direction:column;display:flex;overflow:hidden}.m-pick-field{border-bottom:1px solid var(--m-line);height:52px;color:var(--m-ink-3);flex:none;align-items:center;gap:10px;padding:0 16px;display:flex}.m-pick-field .material-icons{font-size:20px}.m-pick-field input{min-width:0;height:100%;color:var(--m-ink);font:400 16px/24px var(--m-font);background:0 0;border:0;outline:none;flex:1}.m-pick-field input::placeholder{color:var(--m-ink-3)}.m-pick-hint{color:var(--m-ink-3);padding:8px 16px 0}.m-pick-list{scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;flex:1;min-height:0;padding:6px;overflow:auto}.m-pick-group{color:var(--m-ink-3);padding:10px 10px 4px;font-size:11px;font-weight:600}.m-pick-item{height:36px;color:var(--m-ink);cursor:pointer;border-radius:8px;align-items:center;gap:10px;padding:0 10px;font-size:13px;display:flex}.m-pick-item[aria-selected=true]{background:color-mix(in srgb, var(--m-accent) 15%, transparent)}.m-pick-item.refused{color:var(--m-ink-3);cursor:default}.m-pick-item.refused .m-pick-icon{opacity:.5}.m-pick-icon{width:20px;color:var(--m-ink-3);flex:none;place-items:center;display:grid}.m-pick-icon .material-icons{font-size:18px}.m-pick-icon svg{width:12px;height:12px}.m-pick-title{text-overflow:ellipsis;white-space:nowrap;flex:none;max-width:60%;overflow:hidden}.m-pick-note{text-align:right;min-width:0;color:var(--m-ink-3);text-overflow:ellipsis;white-space:nowrap;flex:1;font-size:12px;overflow:hidden}.m-pick-nothing{text-align:center;color:var(--m-ink-3);padding:24px;font-size:13px}.m-sheet{background:var(--m-card);border:1px solid var(--m-line-strong);width:min(920px,100%);max-height:80vh;box-shadow:var(--m-shadow-high);border-radius:14px;outline:none;flex-direction:column;display:flex}:is(.m-sheet,.m-outline,.m-legend) header{justify-content:space-between;align-items:center;display:flex}.m-sheet header{border-bottom:1px solid var(--m-line);flex:none;height:56px;padding:0 16px 0 24px}.m-sheet h2{margin:0;font-size:16px;font-weight:600;line-height:24px}:is(.m-sheet,.m-outline,.m-legend) header button{width:28px;height:28px;color:var(--m-ink-2);border-radius:7px;place-items:center;display:grid}:is(.m-sheet,.m-outline,.m-legend) header button:hover{background:var(--m-hover);color:var(--m-ink)}.m-sheet-groups{columns:3 250px;scrollbar-width:thin;column-gap:32px;padding:16px 24px 24px;overflow:auto}.m-sheet section{break-inside:avoid;padding-bottom:16px}.m-sheet h3{color:var(--m-accent);margin:0 0 4px;font-size:12px;font-weight:600;line-height:20px}.m-sheet dl{margin:0}.m-sheet dl div{align-items:center;gap:8px;min-height:26px;font-size:12px;display:flex}.m-sheet dt{color:var(--m-ink-2);flex:1}.m-sheet dd{flex-wrap:wrap;justify-content:flex-end;gap:4px;margin:0;display:flex}.m-legend,.m-outline,.m-crumbs{z-index:11;background:var(--m-card);border:1px solid var(--m-line);box-shadow:var(--m-shadow);position:absolute}.m-legend{border-radius:12px;width:196px;padding:6px 6px 10px 14px;bottom:72px;left:16px}.m-legend ul,.m-outline ul{margin:0;padding:0;list-style:none}.m-legend li{height:24px;color:var(--m-ink);align-items:center;gap:10px;display:flex}.m-legend li.unused{color:var(--m-ink-3)}.m-legend svg{width:18px;height:18px}.m-legend-stream{--pin:var(--m-ink-3)}.m-legend-stream:nth-last-child(2){border-top:1px solid var(--m-line);margin-top:6px;padding-top:6px;height:31px!important}.m-legend .m-pin-body.filled{fill:var(--pin)}.m-legend .m-pin-ring+.m-pin-body{transform-origin:6px 6px;transform:scale(.86)}.m-outline{border-radius:12px;flex-direction:column;width:264px;max-height:calc(100% - 176px);display:flex;top:16px;right:16px}.m-outline header{border-bottom:1px solid var(--m-line);flex:none;height:44px;padding:0 8px 0 16px;font-size:13px}.m-outline>p{color:var(--m-ink-3);padding:16px}.m-outline>ul{scrollbar-width:thin;padding:6px;overflow:auto}.m-outline li{cursor:pointer;border-radius:8px}.m-outline-row{border-radius:8px;align-items:center;gap:6px;height:30px;padding-right:8px;font-size:13px;display:flex}.m-outline-row span{text-overflow:ellipsis;white-space:nowrap;flex:1;overflow:hidden}.m-outline-row:hover,.m-outline li li:hover{background:var(--m-hover)}.m-outline-fold{width:20px;height:24px}.m-outline-fold .material-icons{color:var(--m-ink-3);transition:rotate .12s}.m-outline-fold.open .material-icons{rotate:90deg}.m-outline-fold:disabled{visibility:hidden}.m-outline-bad{color:var(--m-warn)}.m-outline li li{color:var(--m-ink-2);margin-left:24px;padding:4px 8px;font-size:12px;line-height:16px}.m-outline li:focus-visible{outline:2px solid var(--m-accent);outline-offset:-2px}.m-crumbs{border-radius:10px;align-items:center;gap:2px;max-width:calc(100% - 320px);height:36px;padding:0 6px;font-size:13px;display:flex;top:16px;left:16px}.m-crumbs button,.m-crumbs b{white-space:nowrap;text-overflow:ellipsis;border-radius:7px;padding:4px 8px;font-size:13px;overflow:hidden}.m-crumbs b{font-weight:600}.m-crumbs button{color:var(--m-ink-2)}.m-crumbs button:hover{color:var(--m-ink);background:var(--m-hover)}.m-crumbs .material-icons{color:var(--m-ink-3)}.m-chord{z-index:12;background:var(--m-card);border:1px solid var(--m-line-strong);max-width:min(680px,92%);box-shadow:var(--m-shadow-high);border-radius:12px;flex-wrap:wrap;gap:6px 16px;padding:10px 16px;display:flex;position:absolute;bottom:72px;left:50%;transform:translate(-50%)}.m-chord span{color:var(--m-ink-2);align-items:center;gap:6px;display:inline-flex}@container (width<=640px){.m-outline,.m-legend{width:auto;left:12px;right:12px}.m-crumbs{max-width:calc(100% - 24px);top:12px;left:12px}}", eA = document.createElement("style");
eA.dataset.mentat = "", eA.textContent = `@layer components {\n${[
	ce,
	le,
	Kk,
	qk,
	Jk,
	Yk,
	Xk,
	Qk,
	$k,
	Zk
].join("\n")}\n}`, document.head.append(eA);
export { ke as DevicePick, Sr as LogPanel, XC as MentatCanvas, Ak as MetricsPanel, Vk as OutputPanel, Gk as SingleView };

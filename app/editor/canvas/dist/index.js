import { Fragment as e, Teleport as t, Transition as n, computed as r, createBlock as i, createCommentVNode as a, createElementBlock as o, createElementVNode as s, createPropsRestProxy as c, createTextVNode as l, createVNode as u, customRef as d, defineComponent as f, effectScope as p, getCurrentInstance as m, getCurrentScope as h, guardReactiveProps as g, h as _, inject as v, isMemoSame as y, isRef as b, markRaw as x, mergeProps as S, nextTick as C, normalizeClass as w, normalizeProps as T, normalizeStyle as E, onBeforeMount as D, onBeforeUnmount as O, onMounted as k, onScopeDispose as A, onUnmounted as j, openBlock as M, provide as N, reactive as P, readonly as F, ref as I, renderList as L, renderSlot as R, resolveComponent as ee, resolveDynamicComponent as te, shallowReactive as z, shallowRef as B, toDisplayString as V, toRaw as H, toRef as U, toRefs as W, toValue as G, unref as K, useAttrs as q, useSlots as ne, vShow as re, watch as J, withCtx as ie, withDirectives as ae, withModifiers as oe } from "vue";
// node_modules/@vue-flow/core/dist/style.css?inline
var se = ".vue-flow{z-index:0;direction:ltr;width:100%;height:100%;position:relative;overflow:hidden}.vue-flow__container{width:100%;height:100%;position:absolute;top:0;left:0}.vue-flow__pane{z-index:1}.vue-flow__pane.draggable{cursor:grab}.vue-flow__pane.selection{cursor:pointer}.vue-flow__pane.dragging{cursor:grabbing}.vue-flow__transformationpane{transform-origin:0 0;z-index:2;pointer-events:none}.vue-flow__viewport{z-index:4;overflow:clip}.vue-flow__selection{z-index:6}.vue-flow__edge-labels{pointer-events:none;-webkit-user-select:none;user-select:none;width:100%;height:100%;position:absolute}.vue-flow__nodesselection-rect:focus,.vue-flow__nodesselection-rect:focus-visible{outline:none}.vue-flow .vue-flow__edges{pointer-events:none;overflow:visible}.vue-flow__edge-path,.vue-flow__connection-path{stroke:#b1b1b7;stroke-width:1px;fill:none}.vue-flow__edge{pointer-events:visibleStroke;cursor:pointer}.vue-flow__edge.animated path{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__edge.animated path.vue-flow__edge-interaction{stroke-dasharray:none;animation:none}.vue-flow__edge.inactive{pointer-events:none}.vue-flow__edge.selected,.vue-flow__edge:focus,.vue-flow__edge:focus-visible{outline:none}.vue-flow__edge.selected .vue-flow__edge-path,.vue-flow__edge:focus .vue-flow__edge-path,.vue-flow__edge:focus-visible .vue-flow__edge-path{stroke:#555}.vue-flow__edge-textwrapper{pointer-events:all}.vue-flow__edge-textbg{fill:#fff}.vue-flow__edge-text{pointer-events:none;-webkit-user-select:none;user-select:none}.vue-flow__connection{pointer-events:none}.vue-flow__connection .animated{stroke-dasharray:5;animation:.5s linear infinite dashdraw}.vue-flow__connectionline{z-index:1001}.vue-flow__nodes{pointer-events:none;transform-origin:0 0}.vue-flow__node{-webkit-user-select:none;user-select:none;pointer-events:all;transform-origin:0 0;box-sizing:border-box;cursor:default;position:absolute}.vue-flow__node.draggable{cursor:grab;pointer-events:all}.vue-flow__node.draggable.dragging{cursor:grabbing}.vue-flow__nodesselection{z-index:3;transform-origin:0 0;pointer-events:none}.vue-flow__nodesselection-rect{pointer-events:all;cursor:grab;position:absolute}.vue-flow__nodesselection-rect.dragging{cursor:grabbing}.vue-flow__handle{pointer-events:none;min-width:5px;min-height:5px;position:absolute}.vue-flow__handle.connectable{pointer-events:all;cursor:crosshair}.vue-flow__handle-bottom{bottom:0;left:50%;transform:translate(-50%,50%)}.vue-flow__handle-top{top:0;left:50%;transform:translate(-50%,-50%)}.vue-flow__handle-left{top:50%;left:0;transform:translate(-50%,-50%)}.vue-flow__handle-right{top:50%;right:0;transform:translate(50%,-50%)}.vue-flow__edgeupdater{cursor:move;pointer-events:all}.vue-flow__panel{z-index:5;margin:15px;position:absolute}.vue-flow__panel.top{top:0}.vue-flow__panel.bottom{bottom:0}.vue-flow__panel.left{left:0}.vue-flow__panel.right{right:0}.vue-flow__panel.center{left:50%;transform:translate(-50%)}@keyframes dashdraw{0%{stroke-dashoffset:10px}}";
// node_modules/@vue-flow/core/dist/vue-flow-core.mjs
function ce(e) {
	return h() ? (A(e), !0) : !1;
}
function le(e) {
	return typeof e == "function" ? e() : K(e);
}
var ue = typeof window < "u" && typeof document < "u", de = (e) => e !== void 0, fe = Object.prototype.toString, pe = (e) => fe.call(e) === "[object Object]", me = () => {};
function he(e, t) {
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
var ge = (e) => e();
function _e(e = ge) {
	let t = I(!0);
	function n() {
		t.value = !1;
	}
	function r() {
		t.value = !0;
	}
	return {
		isActive: F(t),
		pause: n,
		resume: r,
		eventFilter: (...n) => {
			t.value && e(...n);
		}
	};
}
function ve(e, t = !1, n = "Timeout") {
	return new Promise((r, i) => {
		setTimeout(t ? () => i(n) : r, e);
	});
}
function ye(e, t, n = {}) {
	let { eventFilter: r = ge, ...i } = n;
	return J(e, he(r, t), i);
}
function be(e, t, n = {}) {
	let { eventFilter: r, ...i } = n, { eventFilter: a, pause: o, resume: s, isActive: c } = _e(r);
	return {
		stop: ye(e, t, {
			...i,
			eventFilter: a
		}),
		pause: o,
		resume: s,
		isActive: c
	};
}
function xe(e, t = {}) {
	if (!b(e)) return W(e);
	let n = Array.isArray(e.value) ? Array.from({ length: e.value.length }) : {};
	for (let r in e.value) n[r] = d(() => ({
		get() {
			return e.value[r];
		},
		set(n) {
			if (le(t.replaceRef) ?? !0) {
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
function Se(e, t = !1) {
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
		return a != null && c.push(ve(a, o).then(() => le(e)).finally(() => s?.())), Promise.race(c);
	}
	function r(r, i) {
		if (!b(r)) return n((e) => e === r, i);
		let { flush: a = "sync", deep: o = !1, timeout: s, throwOnTimeout: c } = i ?? {}, l = null, u = [new Promise((n) => {
			l = J([e, r], ([e, r]) => {
				t !== (e === r) && (l?.(), n(e));
			}, {
				flush: a,
				deep: o,
				immediate: !0
			});
		})];
		return s != null && u.push(ve(s, c).then(() => le(e)).finally(() => (l?.(), le(e)))), Promise.race(u);
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
			return n.includes(e) || n.includes(le(e));
		}, t);
	}
	function l(e) {
		return u(1, e);
	}
	function u(e = 1, t) {
		let r = -1;
		return n(() => (r += 1, r >= e), t);
	}
	return Array.isArray(le(e)) ? {
		toMatch: n,
		toContains: c,
		changed: l,
		changedTimes: u,
		get not() {
			return Se(e, !t);
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
			return Se(e, !t);
		}
	};
}
function Ce(e) {
	return Se(e);
}
function we(e) {
	let t = le(e);
	return t?.$el ?? t;
}
var Te = ue ? window : void 0;
function Ee(...e) {
	let t, n, r, i;
	if (typeof e[0] == "string" || Array.isArray(e[0]) ? ([n, r, i] = e, t = Te) : [t, n, r, i] = e, !t) return me;
	Array.isArray(n) || (n = [n]), Array.isArray(r) || (r = [r]);
	let a = [], o = () => {
		a.forEach((e) => e()), a.length = 0;
	}, s = (e, t, n, r) => (e.addEventListener(t, n, r), () => e.removeEventListener(t, n, r)), c = J(() => [we(t), le(i)], ([e, t]) => {
		if (o(), !e) return;
		let i = pe(t) ? { ...t } : t;
		a.push(...n.flatMap((t) => r.map((n) => s(e, t, n, i))));
	}, {
		immediate: !0,
		flush: "post"
	}), l = () => {
		c(), o();
	};
	return ce(l), l;
}
function De(e) {
	return typeof e == "function" ? e : typeof e == "string" ? (t) => t.key === e : Array.isArray(e) ? (t) => e.includes(t.key) : () => !0;
}
function Oe(...e) {
	let t, n, r = {};
	e.length === 3 ? (t = e[0], n = e[1], r = e[2]) : e.length === 2 ? typeof e[1] == "object" ? (t = !0, n = e[0], r = e[1]) : (t = e[0], n = e[1]) : (t = !0, n = e[0]);
	let { target: i = Te, eventName: a = "keydown", passive: o = !1, dedupe: s = !1 } = r, c = De(t);
	return Ee(i, a, (e) => {
		e.repeat && le(s) || c(e) && n(e);
	}, o);
}
function ke(e) {
	return JSON.parse(JSON.stringify(e));
}
function Ae(e, t, n, i = {}) {
	let { clone: a = !1, passive: o = !1, eventName: s, deep: c = !1, defaultValue: l, shouldEmit: u } = i, d = m(), f = n || d?.emit || (d?.$emit)?.bind(d) || (d?.proxy?.$emit)?.bind(d?.proxy), p = s;
	t ||= "modelValue", p ||= `update:${t.toString()}`;
	let h = (e) => a ? typeof a == "function" ? a(e) : ke(e) : e, g = () => de(e[t]) ? h(e[t]) : l, _ = (e) => {
		u ? u(e) && f(p, e) : f(p, e);
	};
	if (o) {
		let n = g(), r = I(n), i = !1;
		return J(() => e[t], (e) => {
			i || (i = !0, r.value = h(e), C(() => i = !1));
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
var je = { value: () => {} };
function Me() {
	for (var e = 0, t = arguments.length, n = {}, r; e < t; ++e) {
		if (!(r = arguments[e] + "") || r in n || /[\s.]/.test(r)) throw Error("illegal type: " + r);
		n[r] = [];
	}
	return new Ne(n);
}
function Ne(e) {
	this._ = e;
}
function Pe(e, t) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var n = "", r = e.indexOf(".");
		if (r >= 0 && (n = e.slice(r + 1), e = e.slice(0, r)), e && !t.hasOwnProperty(e)) throw Error("unknown type: " + e);
		return {
			type: e,
			name: n
		};
	});
}
Ne.prototype = Me.prototype = {
	constructor: Ne,
	on: function(e, t) {
		var n = this._, r = Pe(e + "", n), i, a = -1, o = r.length;
		if (arguments.length < 2) {
			for (; ++a < o;) if ((i = (e = r[a]).type) && (i = Fe(n[i], e.name))) return i;
		} else {
			if (t != null && typeof t != "function") throw Error("invalid callback: " + t);
			for (; ++a < o;) if (i = (e = r[a]).type) n[i] = Ie(n[i], e.name, t);
			else if (t == null) for (i in n) n[i] = Ie(n[i], e.name, null);
			return this;
		}
	},
	copy: function() {
		var e = {}, t = this._;
		for (var n in t) e[n] = t[n].slice();
		return new Ne(e);
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
function Fe(e, t) {
	for (var n = 0, r = e.length, i; n < r; ++n) if ((i = e[n]).name === t) return i.value;
}
function Ie(e, t, n) {
	for (var r = 0, i = e.length; r < i; ++r) if (e[r].name === t) {
		e[r] = je, e = e.slice(0, r).concat(e.slice(r + 1));
		break;
	}
	return n != null && e.push({
		name: t,
		value: n
	}), e;
}
var Le = "http://www.w3.org/1999/xhtml", Re = {
	svg: "http://www.w3.org/2000/svg",
	xhtml: Le,
	xlink: "http://www.w3.org/1999/xlink",
	xml: "http://www.w3.org/XML/1998/namespace",
	xmlns: "http://www.w3.org/2000/xmlns/"
};
function ze(e) {
	var t = e += "", n = t.indexOf(":");
	return n >= 0 && (t = e.slice(0, n)) !== "xmlns" && (e = e.slice(n + 1)), Re.hasOwnProperty(t) ? {
		space: Re[t],
		local: e
	} : e;
}
function Be(e) {
	return function() {
		var t = this.ownerDocument, n = this.namespaceURI;
		return n === Le && t.documentElement.namespaceURI === Le ? t.createElement(e) : t.createElementNS(n, e);
	};
}
function Ve(e) {
	return function() {
		return this.ownerDocument.createElementNS(e.space, e.local);
	};
}
function He(e) {
	var t = ze(e);
	return (t.local ? Ve : Be)(t);
}
function Ue() {}
function We(e) {
	return e == null ? Ue : function() {
		return this.querySelector(e);
	};
}
function Ge(e) {
	typeof e != "function" && (e = We(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = Array(o), c, l, u = 0; u < o; ++u) (c = a[u]) && (l = e.call(c, c.__data__, u, a)) && ("__data__" in c && (l.__data__ = c.__data__), s[u] = l);
	return new Pn(r, this._parents);
}
function Ke(e) {
	return e == null ? [] : Array.isArray(e) ? e : Array.from(e);
}
function qe() {
	return [];
}
function Je(e) {
	return e == null ? qe : function() {
		return this.querySelectorAll(e);
	};
}
function Ye(e) {
	return function() {
		return Ke(e.apply(this, arguments));
	};
}
function Xe(e) {
	e = typeof e == "function" ? Ye(e) : Je(e);
	for (var t = this._groups, n = t.length, r = [], i = [], a = 0; a < n; ++a) for (var o = t[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && (r.push(e.call(c, c.__data__, l, o)), i.push(c));
	return new Pn(r, i);
}
function Ze(e) {
	return function() {
		return this.matches(e);
	};
}
function Qe(e) {
	return function(t) {
		return t.matches(e);
	};
}
var $e = Array.prototype.find;
function et(e) {
	return function() {
		return $e.call(this.children, e);
	};
}
function tt() {
	return this.firstElementChild;
}
function nt(e) {
	return this.select(e == null ? tt : et(typeof e == "function" ? e : Qe(e)));
}
var rt = Array.prototype.filter;
function it() {
	return Array.from(this.children);
}
function at(e) {
	return function() {
		return rt.call(this.children, e);
	};
}
function ot(e) {
	return this.selectAll(e == null ? it : at(typeof e == "function" ? e : Qe(e)));
}
function st(e) {
	typeof e != "function" && (e = Ze(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new Pn(r, this._parents);
}
function ct(e) {
	return Array(e.length);
}
function lt() {
	return new Pn(this._enter || this._groups.map(ct), this._parents);
}
function ut(e, t) {
	this.ownerDocument = e.ownerDocument, this.namespaceURI = e.namespaceURI, this._next = null, this._parent = e, this.__data__ = t;
}
ut.prototype = {
	constructor: ut,
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
function dt(e) {
	return function() {
		return e;
	};
}
function ft(e, t, n, r, i, a) {
	for (var o = 0, s, c = t.length, l = a.length; o < l; ++o) (s = t[o]) ? (s.__data__ = a[o], r[o] = s) : n[o] = new ut(e, a[o]);
	for (; o < c; ++o) (s = t[o]) && (i[o] = s);
}
function pt(e, t, n, r, i, a, o) {
	var s, c, l = /* @__PURE__ */ new Map(), u = t.length, d = a.length, f = Array(u), p;
	for (s = 0; s < u; ++s) (c = t[s]) && (f[s] = p = o.call(c, c.__data__, s, t) + "", l.has(p) ? i[s] = c : l.set(p, c));
	for (s = 0; s < d; ++s) p = o.call(e, a[s], s, a) + "", (c = l.get(p)) ? (r[s] = c, c.__data__ = a[s], l.delete(p)) : n[s] = new ut(e, a[s]);
	for (s = 0; s < u; ++s) (c = t[s]) && l.get(f[s]) === c && (i[s] = c);
}
function mt(e) {
	return e.__data__;
}
function ht(e, t) {
	if (!arguments.length) return Array.from(this, mt);
	var n = t ? pt : ft, r = this._parents, i = this._groups;
	typeof e != "function" && (e = dt(e));
	for (var a = i.length, o = Array(a), s = Array(a), c = Array(a), l = 0; l < a; ++l) {
		var u = r[l], d = i[l], f = d.length, p = gt(e.call(u, u && u.__data__, l, r)), m = p.length, h = s[l] = Array(m), g = o[l] = Array(m);
		n(u, d, h, g, c[l] = Array(f), p, t);
		for (var _ = 0, v = 0, y, b; _ < m; ++_) if (y = h[_]) {
			for (_ >= v && (v = _ + 1); !(b = g[v]) && ++v < m;);
			y._next = b || null;
		}
	}
	return o = new Pn(o, r), o._enter = s, o._exit = c, o;
}
function gt(e) {
	return typeof e == "object" && "length" in e ? e : Array.from(e);
}
function _t() {
	return new Pn(this._exit || this._groups.map(ct), this._parents);
}
function vt(e, t, n) {
	var r = this.enter(), i = this, a = this.exit();
	return typeof e == "function" ? (r = e(r), r &&= r.selection()) : r = r.append(e + ""), t != null && (i = t(i), i &&= i.selection()), n == null ? a.remove() : n(a), r && i ? r.merge(i).order() : i;
}
function yt(e) {
	for (var t = e.selection ? e.selection() : e, n = this._groups, r = t._groups, i = n.length, a = r.length, o = Math.min(i, a), s = Array(i), c = 0; c < o; ++c) for (var l = n[c], u = r[c], d = l.length, f = s[c] = Array(d), p, m = 0; m < d; ++m) (p = l[m] || u[m]) && (f[m] = p);
	for (; c < i; ++c) s[c] = n[c];
	return new Pn(s, this._parents);
}
function bt() {
	for (var e = this._groups, t = -1, n = e.length; ++t < n;) for (var r = e[t], i = r.length - 1, a = r[i], o; --i >= 0;) (o = r[i]) && (a && o.compareDocumentPosition(a) ^ 4 && a.parentNode.insertBefore(o, a), a = o);
	return this;
}
function xt(e) {
	e ||= St;
	function t(t, n) {
		return t && n ? e(t.__data__, n.__data__) : !t - !n;
	}
	for (var n = this._groups, r = n.length, i = Array(r), a = 0; a < r; ++a) {
		for (var o = n[a], s = o.length, c = i[a] = Array(s), l, u = 0; u < s; ++u) (l = o[u]) && (c[u] = l);
		c.sort(t);
	}
	return new Pn(i, this._parents).order();
}
function St(e, t) {
	return e < t ? -1 : e > t ? 1 : e >= t ? 0 : NaN;
}
function Ct() {
	var e = arguments[0];
	return arguments[0] = this, e.apply(null, arguments), this;
}
function wt() {
	return Array.from(this);
}
function Tt() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length; i < a; ++i) {
		var o = r[i];
		if (o) return o;
	}
	return null;
}
function Et() {
	let e = 0;
	for (let t of this) ++e;
	return e;
}
function Dt() {
	return !this.node();
}
function Ot(e) {
	for (var t = this._groups, n = 0, r = t.length; n < r; ++n) for (var i = t[n], a = 0, o = i.length, s; a < o; ++a) (s = i[a]) && e.call(s, s.__data__, a, i);
	return this;
}
function kt(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function At(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function jt(e, t) {
	return function() {
		this.setAttribute(e, t);
	};
}
function Mt(e, t) {
	return function() {
		this.setAttributeNS(e.space, e.local, t);
	};
}
function Nt(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttribute(e) : this.setAttribute(e, n);
	};
}
function Pt(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? this.removeAttributeNS(e.space, e.local) : this.setAttributeNS(e.space, e.local, n);
	};
}
function Ft(e, t) {
	var n = ze(e);
	if (arguments.length < 2) {
		var r = this.node();
		return n.local ? r.getAttributeNS(n.space, n.local) : r.getAttribute(n);
	}
	return this.each((t == null ? n.local ? At : kt : typeof t == "function" ? n.local ? Pt : Nt : n.local ? Mt : jt)(n, t));
}
function It(e) {
	return e.ownerDocument && e.ownerDocument.defaultView || e.document && e || e.defaultView;
}
function Lt(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function Rt(e, t, n) {
	return function() {
		this.style.setProperty(e, t, n);
	};
}
function zt(e, t, n) {
	return function() {
		var r = t.apply(this, arguments);
		r == null ? this.style.removeProperty(e) : this.style.setProperty(e, r, n);
	};
}
function Bt(e, t, n) {
	return arguments.length > 1 ? this.each((t == null ? Lt : typeof t == "function" ? zt : Rt)(e, t, n ?? "")) : Vt(this.node(), e);
}
function Vt(e, t) {
	return e.style.getPropertyValue(t) || It(e).getComputedStyle(e, null).getPropertyValue(t);
}
function Ht(e) {
	return function() {
		delete this[e];
	};
}
function Ut(e, t) {
	return function() {
		this[e] = t;
	};
}
function Wt(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		n == null ? delete this[e] : this[e] = n;
	};
}
function Gt(e, t) {
	return arguments.length > 1 ? this.each((t == null ? Ht : typeof t == "function" ? Wt : Ut)(e, t)) : this.node()[e];
}
function Kt(e) {
	return e.trim().split(/^|\s+/);
}
function qt(e) {
	return e.classList || new Jt(e);
}
function Jt(e) {
	this._node = e, this._names = Kt(e.getAttribute("class") || "");
}
Jt.prototype = {
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
function Yt(e, t) {
	for (var n = qt(e), r = -1, i = t.length; ++r < i;) n.add(t[r]);
}
function Xt(e, t) {
	for (var n = qt(e), r = -1, i = t.length; ++r < i;) n.remove(t[r]);
}
function Zt(e) {
	return function() {
		Yt(this, e);
	};
}
function Qt(e) {
	return function() {
		Xt(this, e);
	};
}
function $t(e, t) {
	return function() {
		(t.apply(this, arguments) ? Yt : Xt)(this, e);
	};
}
function en(e, t) {
	var n = Kt(e + "");
	if (arguments.length < 2) {
		for (var r = qt(this.node()), i = -1, a = n.length; ++i < a;) if (!r.contains(n[i])) return !1;
		return !0;
	}
	return this.each((typeof t == "function" ? $t : t ? Zt : Qt)(n, t));
}
function tn() {
	this.textContent = "";
}
function nn(e) {
	return function() {
		this.textContent = e;
	};
}
function rn(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.textContent = t ?? "";
	};
}
function an(e) {
	return arguments.length ? this.each(e == null ? tn : (typeof e == "function" ? rn : nn)(e)) : this.node().textContent;
}
function on() {
	this.innerHTML = "";
}
function sn(e) {
	return function() {
		this.innerHTML = e;
	};
}
function cn(e) {
	return function() {
		var t = e.apply(this, arguments);
		this.innerHTML = t ?? "";
	};
}
function ln(e) {
	return arguments.length ? this.each(e == null ? on : (typeof e == "function" ? cn : sn)(e)) : this.node().innerHTML;
}
function un() {
	this.nextSibling && this.parentNode.appendChild(this);
}
function dn() {
	return this.each(un);
}
function fn() {
	this.previousSibling && this.parentNode.insertBefore(this, this.parentNode.firstChild);
}
function pn() {
	return this.each(fn);
}
function mn(e) {
	var t = typeof e == "function" ? e : He(e);
	return this.select(function() {
		return this.appendChild(t.apply(this, arguments));
	});
}
function hn() {
	return null;
}
function gn(e, t) {
	var n = typeof e == "function" ? e : He(e), r = t == null ? hn : typeof t == "function" ? t : We(t);
	return this.select(function() {
		return this.insertBefore(n.apply(this, arguments), r.apply(this, arguments) || null);
	});
}
function _n() {
	var e = this.parentNode;
	e && e.removeChild(this);
}
function vn() {
	return this.each(_n);
}
function yn() {
	var e = this.cloneNode(!1), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function bn() {
	var e = this.cloneNode(!0), t = this.parentNode;
	return t ? t.insertBefore(e, this.nextSibling) : e;
}
function xn(e) {
	return this.select(e ? bn : yn);
}
function Sn(e) {
	return arguments.length ? this.property("__data__", e) : this.node().__data__;
}
function Cn(e) {
	return function(t) {
		e.call(this, t, this.__data__);
	};
}
function wn(e) {
	return e.trim().split(/^|\s+/).map(function(e) {
		var t = "", n = e.indexOf(".");
		return n >= 0 && (t = e.slice(n + 1), e = e.slice(0, n)), {
			type: e,
			name: t
		};
	});
}
function Tn(e) {
	return function() {
		var t = this.__on;
		if (t) {
			for (var n = 0, r = -1, i = t.length, a; n < i; ++n) a = t[n], (!e.type || a.type === e.type) && a.name === e.name ? this.removeEventListener(a.type, a.listener, a.options) : t[++r] = a;
			++r ? t.length = r : delete this.__on;
		}
	};
}
function En(e, t, n) {
	return function() {
		var r = this.__on, i, a = Cn(t);
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
function Dn(e, t, n) {
	var r = wn(e + ""), i, a = r.length, o;
	if (arguments.length < 2) {
		var s = this.node().__on;
		if (s) {
			for (var c = 0, l = s.length, u; c < l; ++c) for (i = 0, u = s[c]; i < a; ++i) if ((o = r[i]).type === u.type && o.name === u.name) return u.value;
		}
	} else {
		for (s = t ? En : Tn, i = 0; i < a; ++i) this.each(s(r[i], t, n));
		return this;
	}
}
function On(e, t, n) {
	var r = It(e), i = r.CustomEvent;
	typeof i == "function" ? i = new i(t, n) : (i = r.document.createEvent("Event"), n ? (i.initEvent(t, n.bubbles, n.cancelable), i.detail = n.detail) : i.initEvent(t, !1, !1)), e.dispatchEvent(i);
}
function kn(e, t) {
	return function() {
		return On(this, e, t);
	};
}
function An(e, t) {
	return function() {
		return On(this, e, t.apply(this, arguments));
	};
}
function jn(e, t) {
	return this.each((typeof t == "function" ? An : kn)(e, t));
}
function* Mn() {
	for (var e = this._groups, t = 0, n = e.length; t < n; ++t) for (var r = e[t], i = 0, a = r.length, o; i < a; ++i) (o = r[i]) && (yield o);
}
var Nn = [null];
function Pn(e, t) {
	this._groups = e, this._parents = t;
}
function Fn() {
	return new Pn([[document.documentElement]], Nn);
}
function In() {
	return this;
}
Pn.prototype = Fn.prototype = {
	constructor: Pn,
	select: Ge,
	selectAll: Xe,
	selectChild: nt,
	selectChildren: ot,
	filter: st,
	data: ht,
	enter: lt,
	exit: _t,
	join: vt,
	merge: yt,
	selection: In,
	order: bt,
	sort: xt,
	call: Ct,
	nodes: wt,
	node: Tt,
	size: Et,
	empty: Dt,
	each: Ot,
	attr: Ft,
	style: Bt,
	property: Gt,
	classed: en,
	text: an,
	html: ln,
	raise: dn,
	lower: pn,
	append: mn,
	insert: gn,
	remove: vn,
	clone: xn,
	datum: Sn,
	on: Dn,
	dispatch: jn,
	[Symbol.iterator]: Mn
};
function Ln(e) {
	return typeof e == "string" ? new Pn([[document.querySelector(e)]], [document.documentElement]) : new Pn([[e]], Nn);
}
function Rn(e) {
	let t;
	for (; t = e.sourceEvent;) e = t;
	return e;
}
function zn(e, t) {
	if (e = Rn(e), t === void 0 && (t = e.currentTarget), t) {
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
var Bn = { passive: !1 }, Vn = {
	capture: !0,
	passive: !1
};
function Hn(e) {
	e.stopImmediatePropagation();
}
function Un(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function Wn(e) {
	var t = e.document.documentElement, n = Ln(e).on("dragstart.drag", Un, Vn);
	"onselectstart" in t ? n.on("selectstart.drag", Un, Vn) : (t.__noselect = t.style.MozUserSelect, t.style.MozUserSelect = "none");
}
function Gn(e, t) {
	var n = e.document.documentElement, r = Ln(e).on("dragstart.drag", null);
	t && (r.on("click.drag", Un, Vn), setTimeout(function() {
		r.on("click.drag", null);
	}, 0)), "onselectstart" in n ? r.on("selectstart.drag", null) : (n.style.MozUserSelect = n.__noselect, delete n.__noselect);
}
var Kn = (e) => () => e;
function qn(e, { sourceEvent: t, subject: n, target: r, identifier: i, active: a, x: o, y: s, dx: c, dy: l, dispatch: u }) {
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
qn.prototype.on = function() {
	var e = this._.on.apply(this._, arguments);
	return e === this._ ? this : e;
};
function Jn(e) {
	return !e.ctrlKey && !e.button;
}
function Yn() {
	return this.parentNode;
}
function Xn(e, t) {
	return t ?? {
		x: e.x,
		y: e.y
	};
}
function Zn() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function Qn() {
	var e = Jn, t = Yn, n = Xn, r = Zn, i = {}, a = Me("start", "drag", "end"), o = 0, s, c, l, u, d = 0;
	function f(e) {
		e.on("mousedown.drag", p).filter(r).on("touchstart.drag", g).on("touchmove.drag", _, Bn).on("touchend.drag touchcancel.drag", v).style("touch-action", "none").style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	function p(n, r) {
		if (!u && e.call(this, n, r)) {
			var i = y(this, t.call(this, n, r), n, r, "mouse");
			i && (Ln(n.view).on("mousemove.drag", m, Vn).on("mouseup.drag", h, Vn), Wn(n.view), Hn(n), l = !1, s = n.clientX, c = n.clientY, i("start", n));
		}
	}
	function m(e) {
		if (Un(e), !l) {
			var t = e.clientX - s, n = e.clientY - c;
			l = t * t + n * n > d;
		}
		i.mouse("drag", e);
	}
	function h(e) {
		Ln(e.view).on("mousemove.drag mouseup.drag", null), Gn(e.view, l), Un(e), i.mouse("end", e);
	}
	function g(n, r) {
		if (e.call(this, n, r)) for (var i = n.changedTouches, a = t.call(this, n, r), o = i.length, s = 0, c; s < o; ++s) (c = y(this, a, n, r, i[s].identifier, i[s])) && (Hn(n), c("start", n, i[s]));
	}
	function _(e) {
		for (var t = e.changedTouches, n = t.length, r = 0, a; r < n; ++r) (a = i[t[r].identifier]) && (Un(e), a("drag", e, t[r]));
	}
	function v(e) {
		var t = e.changedTouches, n = t.length, r, a;
		for (u && clearTimeout(u), u = setTimeout(function() {
			u = null;
		}, 500), r = 0; r < n; ++r) (a = i[t[r].identifier]) && (Hn(e), a("end", e, t[r]));
	}
	function y(e, t, r, s, c, l) {
		var u = a.copy(), d = zn(l || r, t), p, m, h;
		if ((h = n.call(e, new qn("beforestart", {
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
				case "drag": d = zn(l || a, t), _ = o;
			}
			u.call(r, e, new qn(r, {
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
		return arguments.length ? (e = typeof t == "function" ? t : Kn(!!t), f) : e;
	}, f.container = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : Kn(e), f) : t;
	}, f.subject = function(e) {
		return arguments.length ? (n = typeof e == "function" ? e : Kn(e), f) : n;
	}, f.touchable = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : Kn(!!e), f) : r;
	}, f.on = function() {
		var e = a.on.apply(a, arguments);
		return e === a ? f : e;
	}, f.clickDistance = function(e) {
		return arguments.length ? (d = (e = +e) * e, f) : Math.sqrt(d);
	}, f;
}
function $n(e, t, n) {
	e.prototype = t.prototype = n, n.constructor = e;
}
function er(e, t) {
	var n = Object.create(e.prototype);
	for (var r in t) n[r] = t[r];
	return n;
}
function tr() {}
var nr = .7, rr = 1 / nr, ir = "\\s*([+-]?\\d+)\\s*", ar = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)\\s*", or = "\\s*([+-]?(?:\\d*\\.)?\\d+(?:[eE][+-]?\\d+)?)%\\s*", sr = /^#([0-9a-f]{3,8})$/, cr = RegExp(`^rgb\\(${ir},${ir},${ir}\\)$`), lr = RegExp(`^rgb\\(${or},${or},${or}\\)$`), ur = RegExp(`^rgba\\(${ir},${ir},${ir},${ar}\\)$`), dr = RegExp(`^rgba\\(${or},${or},${or},${ar}\\)$`), fr = RegExp(`^hsl\\(${ar},${or},${or}\\)$`), pr = RegExp(`^hsla\\(${ar},${or},${or},${ar}\\)$`), mr = {
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
$n(tr, yr, {
	copy(e) {
		return Object.assign(new this.constructor(), this, e);
	},
	displayable() {
		return this.rgb().displayable();
	},
	hex: hr,
	formatHex: hr,
	formatHex8: gr,
	formatHsl: _r,
	formatRgb: vr,
	toString: vr
});
function hr() {
	return this.rgb().formatHex();
}
function gr() {
	return this.rgb().formatHex8();
}
function _r() {
	return Mr(this).formatHsl();
}
function vr() {
	return this.rgb().formatRgb();
}
function yr(e) {
	var t, n;
	return e = (e + "").trim().toLowerCase(), (t = sr.exec(e)) ? (n = t[1].length, t = parseInt(t[1], 16), n === 6 ? br(t) : n === 3 ? new wr(t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, (t & 15) << 4 | t & 15, 1) : n === 8 ? xr(t >> 24 & 255, t >> 16 & 255, t >> 8 & 255, (t & 255) / 255) : n === 4 ? xr(t >> 12 & 15 | t >> 8 & 240, t >> 8 & 15 | t >> 4 & 240, t >> 4 & 15 | t & 240, ((t & 15) << 4 | t & 15) / 255) : null) : (t = cr.exec(e)) ? new wr(t[1], t[2], t[3], 1) : (t = lr.exec(e)) ? new wr(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, 1) : (t = ur.exec(e)) ? xr(t[1], t[2], t[3], t[4]) : (t = dr.exec(e)) ? xr(t[1] * 255 / 100, t[2] * 255 / 100, t[3] * 255 / 100, t[4]) : (t = fr.exec(e)) ? jr(t[1], t[2] / 100, t[3] / 100, 1) : (t = pr.exec(e)) ? jr(t[1], t[2] / 100, t[3] / 100, t[4]) : mr.hasOwnProperty(e) ? br(mr[e]) : e === "transparent" ? new wr(NaN, NaN, NaN, 0) : null;
}
function br(e) {
	return new wr(e >> 16 & 255, e >> 8 & 255, e & 255, 1);
}
function xr(e, t, n, r) {
	return r <= 0 && (e = t = n = NaN), new wr(e, t, n, r);
}
function Sr(e) {
	return e instanceof tr || (e = yr(e)), e ? (e = e.rgb(), new wr(e.r, e.g, e.b, e.opacity)) : new wr();
}
function Cr(e, t, n, r) {
	return arguments.length === 1 ? Sr(e) : new wr(e, t, n, r ?? 1);
}
function wr(e, t, n, r) {
	this.r = +e, this.g = +t, this.b = +n, this.opacity = +r;
}
$n(wr, Cr, er(tr, {
	brighter(e) {
		return e = e == null ? rr : rr ** +e, new wr(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? nr : nr ** +e, new wr(this.r * e, this.g * e, this.b * e, this.opacity);
	},
	rgb() {
		return this;
	},
	clamp() {
		return new wr(kr(this.r), kr(this.g), kr(this.b), Or(this.opacity));
	},
	displayable() {
		return -.5 <= this.r && this.r < 255.5 && -.5 <= this.g && this.g < 255.5 && -.5 <= this.b && this.b < 255.5 && 0 <= this.opacity && this.opacity <= 1;
	},
	hex: Tr,
	formatHex: Tr,
	formatHex8: Er,
	formatRgb: Dr,
	toString: Dr
}));
function Tr() {
	return `#${Ar(this.r)}${Ar(this.g)}${Ar(this.b)}`;
}
function Er() {
	return `#${Ar(this.r)}${Ar(this.g)}${Ar(this.b)}${Ar((isNaN(this.opacity) ? 1 : this.opacity) * 255)}`;
}
function Dr() {
	let e = Or(this.opacity);
	return `${e === 1 ? "rgb(" : "rgba("}${kr(this.r)}, ${kr(this.g)}, ${kr(this.b)}${e === 1 ? ")" : `, ${e})`}`;
}
function Or(e) {
	return isNaN(e) ? 1 : Math.max(0, Math.min(1, e));
}
function kr(e) {
	return Math.max(0, Math.min(255, Math.round(e) || 0));
}
function Ar(e) {
	return e = kr(e), (e < 16 ? "0" : "") + e.toString(16);
}
function jr(e, t, n, r) {
	return r <= 0 ? e = t = n = NaN : n <= 0 || n >= 1 ? e = t = NaN : t <= 0 && (e = NaN), new Pr(e, t, n, r);
}
function Mr(e) {
	if (e instanceof Pr) return new Pr(e.h, e.s, e.l, e.opacity);
	if (e instanceof tr || (e = yr(e)), !e) return new Pr();
	if (e instanceof Pr) return e;
	e = e.rgb();
	var t = e.r / 255, n = e.g / 255, r = e.b / 255, i = Math.min(t, n, r), a = Math.max(t, n, r), o = NaN, s = a - i, c = (a + i) / 2;
	return s ? (o = t === a ? (n - r) / s + (n < r) * 6 : n === a ? (r - t) / s + 2 : (t - n) / s + 4, s /= c < .5 ? a + i : 2 - a - i, o *= 60) : s = c > 0 && c < 1 ? 0 : o, new Pr(o, s, c, e.opacity);
}
function Nr(e, t, n, r) {
	return arguments.length === 1 ? Mr(e) : new Pr(e, t, n, r ?? 1);
}
function Pr(e, t, n, r) {
	this.h = +e, this.s = +t, this.l = +n, this.opacity = +r;
}
$n(Pr, Nr, er(tr, {
	brighter(e) {
		return e = e == null ? rr : rr ** +e, new Pr(this.h, this.s, this.l * e, this.opacity);
	},
	darker(e) {
		return e = e == null ? nr : nr ** +e, new Pr(this.h, this.s, this.l * e, this.opacity);
	},
	rgb() {
		var e = this.h % 360 + (this.h < 0) * 360, t = isNaN(e) || isNaN(this.s) ? 0 : this.s, n = this.l, r = n + (n < .5 ? n : 1 - n) * t, i = 2 * n - r;
		return new wr(Lr(e >= 240 ? e - 240 : e + 120, i, r), Lr(e, i, r), Lr(e < 120 ? e + 240 : e - 120, i, r), this.opacity);
	},
	clamp() {
		return new Pr(Fr(this.h), Ir(this.s), Ir(this.l), Or(this.opacity));
	},
	displayable() {
		return (0 <= this.s && this.s <= 1 || isNaN(this.s)) && 0 <= this.l && this.l <= 1 && 0 <= this.opacity && this.opacity <= 1;
	},
	formatHsl() {
		let e = Or(this.opacity);
		return `${e === 1 ? "hsl(" : "hsla("}${Fr(this.h)}, ${Ir(this.s) * 100}%, ${Ir(this.l) * 100}%${e === 1 ? ")" : `, ${e})`}`;
	}
}));
function Fr(e) {
	return e = (e || 0) % 360, e < 0 ? e + 360 : e;
}
function Ir(e) {
	return Math.max(0, Math.min(1, e || 0));
}
function Lr(e, t, n) {
	return (e < 60 ? t + (n - t) * e / 60 : e < 180 ? n : e < 240 ? t + (n - t) * (240 - e) / 60 : t) * 255;
}
var Rr = (e) => () => e;
function zr(e, t) {
	return function(n) {
		return e + n * t;
	};
}
function Br(e, t, n) {
	return e **= +n, t = t ** +n - e, n = 1 / n, function(r) {
		return (e + r * t) ** +n;
	};
}
function Vr(e) {
	return (e = +e) == 1 ? Hr : function(t, n) {
		return n - t ? Br(t, n, e) : Rr(isNaN(t) ? n : t);
	};
}
function Hr(e, t) {
	var n = t - e;
	return n ? zr(e, n) : Rr(isNaN(e) ? t : e);
}
var Ur = function e(t) {
	var n = Vr(t);
	function r(e, t) {
		var r = n((e = Cr(e)).r, (t = Cr(t)).r), i = n(e.g, t.g), a = n(e.b, t.b), o = Hr(e.opacity, t.opacity);
		return function(t) {
			return e.r = r(t), e.g = i(t), e.b = a(t), e.opacity = o(t), e + "";
		};
	}
	return r.gamma = e, r;
}(1);
function Wr(e, t) {
	t ||= [];
	var n = e ? Math.min(t.length, e.length) : 0, r = t.slice(), i;
	return function(a) {
		for (i = 0; i < n; ++i) r[i] = e[i] * (1 - a) + t[i] * a;
		return r;
	};
}
function Gr(e) {
	return ArrayBuffer.isView(e) && !(e instanceof DataView);
}
function Kr(e, t) {
	for (var n = t ? t.length : 0, r = e ? Math.min(n, e.length) : 0, i = Array(r), a = Array(n), o = 0; o < r; ++o) i[o] = ti(e[o], t[o]);
	for (; o < n; ++o) a[o] = t[o];
	return function(e) {
		for (o = 0; o < r; ++o) a[o] = i[o](e);
		return a;
	};
}
function qr(e, t) {
	var n = /* @__PURE__ */ new Date();
	return e = +e, t = +t, function(r) {
		return n.setTime(e * (1 - r) + t * r), n;
	};
}
function Jr(e, t) {
	return e = +e, t = +t, function(n) {
		return e * (1 - n) + t * n;
	};
}
function Yr(e, t) {
	var n = {}, r = {}, i;
	for (i in typeof e == "object" && e || (e = {}), typeof t == "object" && t || (t = {}), t) i in e ? n[i] = ti(e[i], t[i]) : r[i] = t[i];
	return function(e) {
		for (i in n) r[i] = n[i](e);
		return r;
	};
}
var Xr = /[-+]?(?:\d+\.?\d*|\.?\d+)(?:[eE][-+]?\d+)?/g, Zr = new RegExp(Xr.source, "g");
function Qr(e) {
	return function() {
		return e;
	};
}
function $r(e) {
	return function(t) {
		return e(t) + "";
	};
}
function ei(e, t) {
	var n = Xr.lastIndex = Zr.lastIndex = 0, r, i, a, o = -1, s = [], c = [];
	for (e += "", t += ""; (r = Xr.exec(e)) && (i = Zr.exec(t));) (a = i.index) > n && (a = t.slice(n, a), s[o] ? s[o] += a : s[++o] = a), (r = r[0]) === (i = i[0]) ? s[o] ? s[o] += i : s[++o] = i : (s[++o] = null, c.push({
		i: o,
		x: Jr(r, i)
	})), n = Zr.lastIndex;
	return n < t.length && (a = t.slice(n), s[o] ? s[o] += a : s[++o] = a), s.length < 2 ? c[0] ? $r(c[0].x) : Qr(t) : (t = c.length, function(e) {
		for (var n = 0, r; n < t; ++n) s[(r = c[n]).i] = r.x(e);
		return s.join("");
	});
}
function ti(e, t) {
	var n = typeof t, r;
	return t == null || n === "boolean" ? Rr(t) : (n === "number" ? Jr : n === "string" ? (r = yr(t)) ? (t = r, Ur) : ei : t instanceof yr ? Ur : t instanceof Date ? qr : Gr(t) ? Wr : Array.isArray(t) ? Kr : typeof t.valueOf != "function" && typeof t.toString != "function" || isNaN(t) ? Yr : Jr)(e, t);
}
var ni = 180 / Math.PI, ri = {
	translateX: 0,
	translateY: 0,
	rotate: 0,
	skewX: 0,
	scaleX: 1,
	scaleY: 1
};
function ii(e, t, n, r, i, a) {
	var o, s, c;
	return (o = Math.sqrt(e * e + t * t)) && (e /= o, t /= o), (c = e * n + t * r) && (n -= e * c, r -= t * c), (s = Math.sqrt(n * n + r * r)) && (n /= s, r /= s, c /= s), e * r < t * n && (e = -e, t = -t, c = -c, o = -o), {
		translateX: i,
		translateY: a,
		rotate: Math.atan2(t, e) * ni,
		skewX: Math.atan(c) * ni,
		scaleX: o,
		scaleY: s
	};
}
var ai;
function oi(e) {
	let t = new (typeof DOMMatrix == "function" ? DOMMatrix : WebKitCSSMatrix)(e + "");
	return t.isIdentity ? ri : ii(t.a, t.b, t.c, t.d, t.e, t.f);
}
function si(e) {
	return e == null || (ai ||= document.createElementNS("http://www.w3.org/2000/svg", "g"), ai.setAttribute("transform", e), !(e = ai.transform.baseVal.consolidate())) ? ri : (e = e.matrix, ii(e.a, e.b, e.c, e.d, e.e, e.f));
}
function ci(e, t, n, r) {
	function i(e) {
		return e.length ? e.pop() + " " : "";
	}
	function a(e, r, i, a, o, s) {
		if (e !== i || r !== a) {
			var c = o.push("translate(", null, t, null, n);
			s.push({
				i: c - 4,
				x: Jr(e, i)
			}, {
				i: c - 2,
				x: Jr(r, a)
			});
		} else (i || a) && o.push("translate(" + i + t + a + n);
	}
	function o(e, t, n, a) {
		e === t ? t && n.push(i(n) + "rotate(" + t + r) : (e - t > 180 ? t += 360 : t - e > 180 && (e += 360), a.push({
			i: n.push(i(n) + "rotate(", null, r) - 2,
			x: Jr(e, t)
		}));
	}
	function s(e, t, n, a) {
		e === t ? t && n.push(i(n) + "skewX(" + t + r) : a.push({
			i: n.push(i(n) + "skewX(", null, r) - 2,
			x: Jr(e, t)
		});
	}
	function c(e, t, n, r, a, o) {
		if (e !== n || t !== r) {
			var s = a.push(i(a) + "scale(", null, ",", null, ")");
			o.push({
				i: s - 4,
				x: Jr(e, n)
			}, {
				i: s - 2,
				x: Jr(t, r)
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
var li = ci(oi, "px, ", "px)", "deg)"), ui = ci(si, ", ", ")", ")"), di = 1e-12;
function fi(e) {
	return ((e = Math.exp(e)) + 1 / e) / 2;
}
function pi(e) {
	return ((e = Math.exp(e)) - 1 / e) / 2;
}
function mi(e) {
	return ((e = Math.exp(2 * e)) - 1) / (e + 1);
}
var hi = function e(t, n, r) {
	function i(e, i) {
		var a = e[0], o = e[1], s = e[2], c = i[0], l = i[1], u = i[2], d = c - a, f = l - o, p = d * d + f * f, m, h;
		if (p < di) h = Math.log(u / s) / t, m = function(e) {
			return [
				a + e * d,
				o + e * f,
				s * Math.exp(t * e * h)
			];
		};
		else {
			var g = Math.sqrt(p), _ = (u * u - s * s + r * p) / (2 * s * n * g), v = (u * u - s * s - r * p) / (2 * u * n * g), y = Math.log(Math.sqrt(_ * _ + 1) - _);
			h = (Math.log(Math.sqrt(v * v + 1) - v) - y) / t, m = function(e) {
				var r = e * h, i = fi(y), c = s / (n * g) * (i * mi(t * r + y) - pi(y));
				return [
					a + c * d,
					o + c * f,
					s * i / fi(t * r + y)
				];
			};
		}
		return m.duration = h * 1e3 * t / Math.SQRT2, m;
	}
	return i.rho = function(t) {
		var n = Math.max(.001, +t), r = n * n;
		return e(n, r, r * r);
	}, i;
}(Math.SQRT2, 2, 4), gi = 0, _i = 0, vi = 0, yi = 1e3, bi, xi, Si = 0, Ci = 0, wi = 0, Ti = typeof performance == "object" && performance.now ? performance : Date, Ei = typeof window == "object" && window.requestAnimationFrame ? window.requestAnimationFrame.bind(window) : function(e) {
	setTimeout(e, 17);
};
function Di() {
	return Ci ||= (Ei(Oi), Ti.now() + wi);
}
function Oi() {
	Ci = 0;
}
function ki() {
	this._call = this._time = this._next = null;
}
ki.prototype = Ai.prototype = {
	constructor: ki,
	restart: function(e, t, n) {
		if (typeof e != "function") throw TypeError("callback is not a function");
		n = (n == null ? Di() : +n) + (t == null ? 0 : +t), !this._next && xi !== this && (xi ? xi._next = this : bi = this, xi = this), this._call = e, this._time = n, Fi();
	},
	stop: function() {
		this._call && (this._call = null, this._time = Infinity, Fi());
	}
};
function Ai(e, t, n) {
	var r = new ki();
	return r.restart(e, t, n), r;
}
function ji() {
	Di(), ++gi;
	for (var e = bi, t; e;) (t = Ci - e._time) >= 0 && e._call.call(void 0, t), e = e._next;
	--gi;
}
function Mi() {
	Ci = (Si = Ti.now()) + wi, gi = _i = 0;
	try {
		ji();
	} finally {
		gi = 0, Pi(), Ci = 0;
	}
}
function Ni() {
	var e = Ti.now(), t = e - Si;
	t > yi && (wi -= t, Si = e);
}
function Pi() {
	for (var e, t = bi, n, r = Infinity; t;) t._call ? (r > t._time && (r = t._time), e = t, t = t._next) : (n = t._next, t._next = null, t = e ? e._next = n : bi = n);
	xi = e, Fi(r);
}
function Fi(e) {
	gi || (_i &&= clearTimeout(_i), e - Ci > 24 ? (e < Infinity && (_i = setTimeout(Mi, e - Ti.now() - wi)), vi &&= clearInterval(vi)) : (vi ||= (Si = Ti.now(), setInterval(Ni, yi)), gi = 1, Ei(Mi)));
}
function Ii(e, t, n) {
	var r = new ki();
	return t = t == null ? 0 : +t, r.restart((n) => {
		r.stop(), e(n + t);
	}, t, n), r;
}
var Li = Me("start", "end", "cancel", "interrupt"), Ri = [], zi = 0, Bi = 1, Vi = 2, Hi = 3, Ui = 4, Wi = 5, Gi = 6;
function Ki(e, t, n, r, i, a) {
	var o = e.__transition;
	if (!o) e.__transition = {};
	else if (n in o) return;
	Xi(e, n, {
		name: t,
		index: r,
		group: i,
		on: Li,
		tween: Ri,
		time: a.time,
		delay: a.delay,
		duration: a.duration,
		ease: a.ease,
		timer: null,
		state: zi
	});
}
function qi(e, t) {
	var n = Yi(e, t);
	if (n.state > zi) throw Error("too late; already scheduled");
	return n;
}
function Ji(e, t) {
	var n = Yi(e, t);
	if (n.state > Hi) throw Error("too late; already running");
	return n;
}
function Yi(e, t) {
	var n = e.__transition;
	if (!n || !(n = n[t])) throw Error("transition not found");
	return n;
}
function Xi(e, t, n) {
	var r = e.__transition, i;
	r[t] = n, n.timer = Ai(a, 0, n.time);
	function a(e) {
		n.state = Bi, n.timer.restart(o, n.delay, n.time), n.delay <= e && o(e - n.delay);
	}
	function o(a) {
		var l, u, d, f;
		if (n.state !== Bi) return c();
		for (l in r) if (f = r[l], f.name === n.name) {
			if (f.state === Hi) return Ii(o);
			f.state === Ui ? (f.state = Gi, f.timer.stop(), f.on.call("interrupt", e, e.__data__, f.index, f.group), delete r[l]) : +l < t && (f.state = Gi, f.timer.stop(), f.on.call("cancel", e, e.__data__, f.index, f.group), delete r[l]);
		}
		if (Ii(function() {
			n.state === Hi && (n.state = Ui, n.timer.restart(s, n.delay, n.time), s(a));
		}), n.state = Vi, n.on.call("start", e, e.__data__, n.index, n.group), n.state === Vi) {
			for (n.state = Hi, i = Array(d = n.tween.length), l = 0, u = -1; l < d; ++l) (f = n.tween[l].value.call(e, e.__data__, n.index, n.group)) && (i[++u] = f);
			i.length = u + 1;
		}
	}
	function s(t) {
		for (var r = t < n.duration ? n.ease.call(null, t / n.duration) : (n.timer.restart(c), n.state = Wi, 1), a = -1, o = i.length; ++a < o;) i[a].call(e, r);
		n.state === Wi && (n.on.call("end", e, e.__data__, n.index, n.group), c());
	}
	function c() {
		for (var i in n.state = Gi, n.timer.stop(), delete r[t], r) return;
		delete e.__transition;
	}
}
function Zi(e, t) {
	var n = e.__transition, r, i, a = !0, o;
	if (n) {
		for (o in t = t == null ? null : t + "", n) (r = n[o]).name === t ? (i = r.state > Vi && r.state < Wi, r.state = Gi, r.timer.stop(), r.on.call(i ? "interrupt" : "cancel", e, e.__data__, r.index, r.group), delete n[o]) : a = !1;
		a && delete e.__transition;
	}
}
function Qi(e) {
	return this.each(function() {
		Zi(this, e);
	});
}
function $i(e, t) {
	var n, r;
	return function() {
		var i = Ji(this, e), a = i.tween;
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
function ea(e, t, n) {
	var r, i;
	if (typeof n != "function") throw Error();
	return function() {
		var a = Ji(this, e), o = a.tween;
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
function ta(e, t) {
	var n = this._id;
	if (e += "", arguments.length < 2) {
		for (var r = Yi(this.node(), n).tween, i = 0, a = r.length, o; i < a; ++i) if ((o = r[i]).name === e) return o.value;
		return null;
	}
	return this.each((t == null ? $i : ea)(n, e, t));
}
function na(e, t, n) {
	var r = e._id;
	return e.each(function() {
		var e = Ji(this, r);
		(e.value ||= {})[t] = n.apply(this, arguments);
	}), function(e) {
		return Yi(e, r).value[t];
	};
}
function ra(e, t) {
	var n;
	return (typeof t == "number" ? Jr : t instanceof yr ? Ur : (n = yr(t)) ? (t = n, Ur) : ei)(e, t);
}
function ia(e) {
	return function() {
		this.removeAttribute(e);
	};
}
function aa(e) {
	return function() {
		this.removeAttributeNS(e.space, e.local);
	};
}
function oa(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttribute(e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function sa(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = this.getAttributeNS(e.space, e.local);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function ca(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttribute(e) : (o = this.getAttribute(e), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function la(e, t, n) {
	var r, i, a;
	return function() {
		var o, s = n(this), c;
		return s == null ? void this.removeAttributeNS(e.space, e.local) : (o = this.getAttributeNS(e.space, e.local), c = s + "", o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s)));
	};
}
function ua(e, t) {
	var n = ze(e), r = n === "transform" ? ui : ra;
	return this.attrTween(e, typeof t == "function" ? (n.local ? la : ca)(n, r, na(this, "attr." + e, t)) : t == null ? (n.local ? aa : ia)(n) : (n.local ? sa : oa)(n, r, t));
}
function da(e, t) {
	return function(n) {
		this.setAttribute(e, t.call(this, n));
	};
}
function fa(e, t) {
	return function(n) {
		this.setAttributeNS(e.space, e.local, t.call(this, n));
	};
}
function pa(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && fa(e, i)), n;
	}
	return i._value = t, i;
}
function ma(e, t) {
	var n, r;
	function i() {
		var i = t.apply(this, arguments);
		return i !== r && (n = (r = i) && da(e, i)), n;
	}
	return i._value = t, i;
}
function ha(e, t) {
	var n = "attr." + e;
	if (arguments.length < 2) return (n = this.tween(n)) && n._value;
	if (t == null) return this.tween(n, null);
	if (typeof t != "function") throw Error();
	var r = ze(e);
	return this.tween(n, (r.local ? pa : ma)(r, t));
}
function ga(e, t) {
	return function() {
		qi(this, e).delay = +t.apply(this, arguments);
	};
}
function _a(e, t) {
	return t = +t, function() {
		qi(this, e).delay = t;
	};
}
function va(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? ga : _a)(t, e)) : Yi(this.node(), t).delay;
}
function ya(e, t) {
	return function() {
		Ji(this, e).duration = +t.apply(this, arguments);
	};
}
function ba(e, t) {
	return t = +t, function() {
		Ji(this, e).duration = t;
	};
}
function xa(e) {
	var t = this._id;
	return arguments.length ? this.each((typeof e == "function" ? ya : ba)(t, e)) : Yi(this.node(), t).duration;
}
function Sa(e, t) {
	if (typeof t != "function") throw Error();
	return function() {
		Ji(this, e).ease = t;
	};
}
function Ca(e) {
	var t = this._id;
	return arguments.length ? this.each(Sa(t, e)) : Yi(this.node(), t).ease;
}
function wa(e, t) {
	return function() {
		var n = t.apply(this, arguments);
		if (typeof n != "function") throw Error();
		Ji(this, e).ease = n;
	};
}
function Ta(e) {
	if (typeof e != "function") throw Error();
	return this.each(wa(this._id, e));
}
function Ea(e) {
	typeof e != "function" && (e = Ze(e));
	for (var t = this._groups, n = t.length, r = Array(n), i = 0; i < n; ++i) for (var a = t[i], o = a.length, s = r[i] = [], c, l = 0; l < o; ++l) (c = a[l]) && e.call(c, c.__data__, l, a) && s.push(c);
	return new to(r, this._parents, this._name, this._id);
}
function Da(e) {
	if (e._id !== this._id) throw Error();
	for (var t = this._groups, n = e._groups, r = t.length, i = n.length, a = Math.min(r, i), o = Array(r), s = 0; s < a; ++s) for (var c = t[s], l = n[s], u = c.length, d = o[s] = Array(u), f, p = 0; p < u; ++p) (f = c[p] || l[p]) && (d[p] = f);
	for (; s < r; ++s) o[s] = t[s];
	return new to(o, this._parents, this._name, this._id);
}
function Oa(e) {
	return (e + "").trim().split(/^|\s+/).every(function(e) {
		var t = e.indexOf(".");
		return t >= 0 && (e = e.slice(0, t)), !e || e === "start";
	});
}
function ka(e, t, n) {
	var r, i, a = Oa(t) ? qi : Ji;
	return function() {
		var o = a(this, e), s = o.on;
		s !== r && (i = (r = s).copy()).on(t, n), o.on = i;
	};
}
function Aa(e, t) {
	var n = this._id;
	return arguments.length < 2 ? Yi(this.node(), n).on.on(e) : this.each(ka(n, e, t));
}
function ja(e) {
	return function() {
		var t = this.parentNode;
		for (var n in this.__transition) if (+n !== e) return;
		t && t.removeChild(this);
	};
}
function Ma() {
	return this.on("end.remove", ja(this._id));
}
function Na(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = We(e));
	for (var r = this._groups, i = r.length, a = Array(i), o = 0; o < i; ++o) for (var s = r[o], c = s.length, l = a[o] = Array(c), u, d, f = 0; f < c; ++f) (u = s[f]) && (d = e.call(u, u.__data__, f, s)) && ("__data__" in u && (d.__data__ = u.__data__), l[f] = d, Ki(l[f], t, n, f, l, Yi(u, n)));
	return new to(a, this._parents, t, n);
}
function Pa(e) {
	var t = this._name, n = this._id;
	typeof e != "function" && (e = Je(e));
	for (var r = this._groups, i = r.length, a = [], o = [], s = 0; s < i; ++s) for (var c = r[s], l = c.length, u, d = 0; d < l; ++d) if (u = c[d]) {
		for (var f = e.call(u, u.__data__, d, c), p, m = Yi(u, n), h = 0, g = f.length; h < g; ++h) (p = f[h]) && Ki(p, t, n, h, f, m);
		a.push(f), o.push(u);
	}
	return new to(a, o, t, n);
}
var Fa = Fn.prototype.constructor;
function Ia() {
	return new Fa(this._groups, this._parents);
}
function La(e, t) {
	var n, r, i;
	return function() {
		var a = Vt(this, e), o = (this.style.removeProperty(e), Vt(this, e));
		return a === o ? null : a === n && o === r ? i : i = t(n = a, r = o);
	};
}
function Ra(e) {
	return function() {
		this.style.removeProperty(e);
	};
}
function za(e, t, n) {
	var r, i = n + "", a;
	return function() {
		var o = Vt(this, e);
		return o === i ? null : o === r ? a : a = t(r = o, n);
	};
}
function Ba(e, t, n) {
	var r, i, a;
	return function() {
		var o = Vt(this, e), s = n(this), c = s + "";
		return s ?? (c = s = (this.style.removeProperty(e), Vt(this, e))), o === c ? null : o === r && c === i ? a : (i = c, a = t(r = o, s));
	};
}
function Va(e, t) {
	var n, r, i, a = "style." + t, o = "end." + a, s;
	return function() {
		var c = Ji(this, e), l = c.on, u = c.value[a] == null ? s ||= Ra(t) : void 0;
		(l !== n || i !== u) && (r = (n = l).copy()).on(o, i = u), c.on = r;
	};
}
function Ha(e, t, n) {
	var r = (e += "") == "transform" ? li : ra;
	return t == null ? this.styleTween(e, La(e, r)).on("end.style." + e, Ra(e)) : typeof t == "function" ? this.styleTween(e, Ba(e, r, na(this, "style." + e, t))).each(Va(this._id, e)) : this.styleTween(e, za(e, r, t), n).on("end.style." + e, null);
}
function Ua(e, t, n) {
	return function(r) {
		this.style.setProperty(e, t.call(this, r), n);
	};
}
function Wa(e, t, n) {
	var r, i;
	function a() {
		var a = t.apply(this, arguments);
		return a !== i && (r = (i = a) && Ua(e, a, n)), r;
	}
	return a._value = t, a;
}
function Ga(e, t, n) {
	var r = "style." + (e += "");
	if (arguments.length < 2) return (r = this.tween(r)) && r._value;
	if (t == null) return this.tween(r, null);
	if (typeof t != "function") throw Error();
	return this.tween(r, Wa(e, t, n ?? ""));
}
function Ka(e) {
	return function() {
		this.textContent = e;
	};
}
function qa(e) {
	return function() {
		var t = e(this);
		this.textContent = t ?? "";
	};
}
function Ja(e) {
	return this.tween("text", typeof e == "function" ? qa(na(this, "text", e)) : Ka(e == null ? "" : e + ""));
}
function Ya(e) {
	return function(t) {
		this.textContent = e.call(this, t);
	};
}
function Xa(e) {
	var t, n;
	function r() {
		var r = e.apply(this, arguments);
		return r !== n && (t = (n = r) && Ya(r)), t;
	}
	return r._value = e, r;
}
function Za(e) {
	var t = "text";
	if (arguments.length < 1) return (t = this.tween(t)) && t._value;
	if (e == null) return this.tween(t, null);
	if (typeof e != "function") throw Error();
	return this.tween(t, Xa(e));
}
function Qa() {
	for (var e = this._name, t = this._id, n = no(), r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) if (c = o[l]) {
		var u = Yi(c, t);
		Ki(c, e, n, l, o, {
			time: u.time + u.delay + u.duration,
			delay: 0,
			duration: u.duration,
			ease: u.ease
		});
	}
	return new to(r, this._parents, e, n);
}
function $a() {
	var e, t, n = this, r = n._id, i = n.size();
	return new Promise(function(a, o) {
		var s = { value: o }, c = { value: function() {
			--i === 0 && a();
		} };
		n.each(function() {
			var n = Ji(this, r), i = n.on;
			i !== e && (t = (e = i).copy(), t._.cancel.push(s), t._.interrupt.push(s), t._.end.push(c)), n.on = t;
		}), i === 0 && a();
	});
}
var eo = 0;
function to(e, t, n, r) {
	this._groups = e, this._parents = t, this._name = n, this._id = r;
}
function no() {
	return ++eo;
}
var ro = Fn.prototype;
to.prototype = {
	constructor: to,
	select: Na,
	selectAll: Pa,
	selectChild: ro.selectChild,
	selectChildren: ro.selectChildren,
	filter: Ea,
	merge: Da,
	selection: Ia,
	transition: Qa,
	call: ro.call,
	nodes: ro.nodes,
	node: ro.node,
	size: ro.size,
	empty: ro.empty,
	each: ro.each,
	on: Aa,
	attr: ua,
	attrTween: ha,
	style: Ha,
	styleTween: Ga,
	text: Ja,
	textTween: Za,
	remove: Ma,
	tween: ta,
	delay: va,
	duration: xa,
	ease: Ca,
	easeVarying: Ta,
	end: $a,
	[Symbol.iterator]: ro[Symbol.iterator]
};
function io(e) {
	return ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
}
var ao = {
	time: null,
	delay: 0,
	duration: 250,
	ease: io
};
function oo(e, t) {
	for (var n; !(n = e.__transition) || !(n = n[t]);) if (!(e = e.parentNode)) throw Error(`transition ${t} not found`);
	return n;
}
function so(e) {
	var t, n;
	e instanceof to ? (t = e._id, e = e._name) : (t = no(), (n = ao).time = Di(), e = e == null ? null : e + "");
	for (var r = this._groups, i = r.length, a = 0; a < i; ++a) for (var o = r[a], s = o.length, c, l = 0; l < s; ++l) (c = o[l]) && Ki(c, e, t, l, o, n || oo(c, t));
	return new to(r, this._parents, e, t);
}
Fn.prototype.interrupt = Qi, Fn.prototype.transition = so;
var co = (e) => () => e;
function lo(e, { sourceEvent: t, target: n, transform: r, dispatch: i }) {
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
function uo(e, t, n) {
	this.k = e, this.x = t, this.y = n;
}
uo.prototype = {
	constructor: uo,
	scale: function(e) {
		return e === 1 ? this : new uo(this.k * e, this.x, this.y);
	},
	translate: function(e, t) {
		return e === 0 & t === 0 ? this : new uo(this.k, this.x + this.k * e, this.y + this.k * t);
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
var fo = new uo(1, 0, 0);
uo.prototype;
function po(e) {
	e.stopImmediatePropagation();
}
function mo(e) {
	e.preventDefault(), e.stopImmediatePropagation();
}
function ho(e) {
	return (!e.ctrlKey || e.type === "wheel") && !e.button;
}
function go() {
	var e = this;
	return e instanceof SVGElement ? (e = e.ownerSVGElement || e, e.hasAttribute("viewBox") ? (e = e.viewBox.baseVal, [[e.x, e.y], [e.x + e.width, e.y + e.height]]) : [[0, 0], [e.width.baseVal.value, e.height.baseVal.value]]) : [[0, 0], [e.clientWidth, e.clientHeight]];
}
function _o() {
	return this.__zoom || fo;
}
function vo(e) {
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * (e.ctrlKey ? 10 : 1);
}
function yo() {
	return navigator.maxTouchPoints || "ontouchstart" in this;
}
function bo(e, t, n) {
	var r = e.invertX(t[0][0]) - n[0][0], i = e.invertX(t[1][0]) - n[1][0], a = e.invertY(t[0][1]) - n[0][1], o = e.invertY(t[1][1]) - n[1][1];
	return e.translate(i > r ? (r + i) / 2 : Math.min(0, r) || Math.max(0, i), o > a ? (a + o) / 2 : Math.min(0, a) || Math.max(0, o));
}
function xo() {
	var e = ho, t = go, n = bo, r = vo, i = yo, a = [0, Infinity], o = [[-Infinity, -Infinity], [Infinity, Infinity]], s = 250, c = hi, l = Me("start", "zoom", "end"), u, d, f, p = 500, m = 150, h = 0, g = 10;
	function _(e) {
		e.property("__zoom", _o).on("wheel.zoom", w, { passive: !1 }).on("mousedown.zoom", T).on("dblclick.zoom", E).filter(i).on("touchstart.zoom", D).on("touchmove.zoom", O).on("touchend.zoom touchcancel.zoom", k).style("-webkit-tap-highlight-color", "rgba(0,0,0,0)");
	}
	_.transform = function(e, t, n, r) {
		var i = e.selection ? e.selection() : e;
		i.property("__zoom", _o), e === i ? i.interrupt().each(function() {
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
			return n(fo.translate(c[0], c[1]).scale(s.k).translate(typeof r == "function" ? -r.apply(this, arguments) : -r, typeof i == "function" ? -i.apply(this, arguments) : -i), e, o);
		}, a, s);
	};
	function v(e, t) {
		return t = Math.max(a[0], Math.min(a[1], t)), t === e.k ? e : new uo(t, e.x, e.y);
	}
	function y(e, t, n) {
		var r = t[0] - n[0] * e.k, i = t[1] - n[1] * e.k;
		return r === e.x && i === e.y ? e : new uo(e.k, r, i);
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
					e = new uo(n, l[0] - t[0] * n, l[1] - t[1] * n);
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
			var t = Ln(this.that).datum();
			l.call(e, this.that, new lo(e, {
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
		var s = S(this, i).event(t), c = this.__zoom, l = Math.max(a[0], Math.min(a[1], c.k * 2 ** r.apply(this, arguments))), u = zn(t);
		if (s.wheel) (s.mouse[0][0] !== u[0] || s.mouse[0][1] !== u[1]) && (s.mouse[1] = c.invert(s.mouse[0] = u)), clearTimeout(s.wheel);
		else if (c.k === l) return;
		else s.mouse = [u, c.invert(u)], Zi(this), s.start();
		mo(t), s.wheel = setTimeout(d, m), s.zoom("mouse", n(y(v(c, l), s.mouse[0], s.mouse[1]), s.extent, o));
		function d() {
			s.wheel = null, s.end();
		}
	}
	function T(t, ...r) {
		if (f || !e.apply(this, arguments)) return;
		var i = t.currentTarget, a = S(this, r, !0).event(t), s = Ln(t.view).on("mousemove.zoom", d, !0).on("mouseup.zoom", p, !0), c = zn(t, i), l = t.clientX, u = t.clientY;
		Wn(t.view), po(t), a.mouse = [c, this.__zoom.invert(c)], Zi(this), a.start();
		function d(e) {
			if (mo(e), !a.moved) {
				var t = e.clientX - l, r = e.clientY - u;
				a.moved = t * t + r * r > h;
			}
			a.event(e).zoom("mouse", n(y(a.that.__zoom, a.mouse[0] = zn(e, i), a.mouse[1]), a.extent, o));
		}
		function p(e) {
			s.on("mousemove.zoom mouseup.zoom", null), Gn(e.view, a.moved), mo(e), a.event(e).end();
		}
	}
	function E(r, ...i) {
		if (e.apply(this, arguments)) {
			var a = this.__zoom, c = zn(r.changedTouches ? r.changedTouches[0] : r, this), l = a.invert(c), u = a.k * (r.shiftKey ? .5 : 2), d = n(y(v(a, u), c, l), t.apply(this, i), o);
			mo(r), s > 0 ? Ln(this).transition().duration(s).call(x, d, c, r) : Ln(this).call(_.transform, d, c, r);
		}
	}
	function D(t, ...n) {
		if (e.apply(this, arguments)) {
			var r = t.touches, i = r.length, a = S(this, n, t.changedTouches.length === i).event(t), o, s, c, l;
			for (po(t), s = 0; s < i; ++s) c = r[s], l = zn(c, this), l = [
				l,
				this.__zoom.invert(l),
				c.identifier
			], a.touch0 ? !a.touch1 && a.touch0[2] !== l[2] && (a.touch1 = l, a.taps = 0) : (a.touch0 = l, o = !0, a.taps = 1 + !!u);
			u &&= clearTimeout(u), o && (a.taps < 2 && (d = l[0], u = setTimeout(function() {
				u = null;
			}, p)), Zi(this), a.start());
		}
	}
	function O(e, ...t) {
		if (this.__zooming) {
			var r = S(this, t).event(e), i = e.changedTouches, a = i.length, s, c, l, u;
			for (mo(e), s = 0; s < a; ++s) c = i[s], l = zn(c, this), r.touch0 && r.touch0[2] === c.identifier ? r.touch0[0] = l : r.touch1 && r.touch1[2] === c.identifier && (r.touch1[0] = l);
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
			for (po(e), f && clearTimeout(f), f = setTimeout(function() {
				f = null;
			}, p), a = 0; a < i; ++a) o = r[a], n.touch0 && n.touch0[2] === o.identifier ? delete n.touch0 : n.touch1 && n.touch1[2] === o.identifier && delete n.touch1;
			if (n.touch1 && !n.touch0 && (n.touch0 = n.touch1, delete n.touch1), n.touch0) n.touch0[1] = this.__zoom.invert(n.touch0[0]);
			else if (n.end(), n.taps === 2 && (o = zn(o, this), Math.hypot(d[0] - o[0], d[1] - o[1]) < g)) {
				var s = Ln(this).on("dblclick.zoom");
				s && s.apply(this, arguments);
			}
		}
	}
	return _.wheelDelta = function(e) {
		return arguments.length ? (r = typeof e == "function" ? e : co(+e), _) : r;
	}, _.filter = function(t) {
		return arguments.length ? (e = typeof t == "function" ? t : co(!!t), _) : e;
	}, _.touchable = function(e) {
		return arguments.length ? (i = typeof e == "function" ? e : co(!!e), _) : i;
	}, _.extent = function(e) {
		return arguments.length ? (t = typeof e == "function" ? e : co([[+e[0][0], +e[0][1]], [+e[1][0], +e[1][1]]]), _) : t;
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
var Y = /* @__PURE__ */ ((e) => (e.Left = "left", e.Top = "top", e.Right = "right", e.Bottom = "bottom", e))(Y || {}), So = /* @__PURE__ */ ((e) => (e.Partial = "partial", e.Full = "full", e))(So || {}), Co = /* @__PURE__ */ ((e) => (e.Bezier = "default", e.SimpleBezier = "simple-bezier", e.Straight = "straight", e.Step = "step", e.SmoothStep = "smoothstep", e))(Co || {}), wo = /* @__PURE__ */ ((e) => (e.Strict = "strict", e.Loose = "loose", e))(wo || {}), To = /* @__PURE__ */ ((e) => (e.Arrow = "arrow", e.ArrowClosed = "arrowclosed", e))(To || {}), Eo = /* @__PURE__ */ ((e) => (e.Free = "free", e.Vertical = "vertical", e.Horizontal = "horizontal", e))(Eo || {}), Do = [
	"INPUT",
	"SELECT",
	"TEXTAREA"
], Oo = typeof document < "u" ? document : null;
function ko(e) {
	let t = e.composedPath?.call(e)?.[0] || e.target, n = typeof t?.hasAttribute == "function" && t.hasAttribute("contenteditable"), r = typeof t?.closest == "function" ? t.closest(".nokey") : null;
	return Do.includes(t?.nodeName) || n || !!r;
}
function Ao(e) {
	return e.ctrlKey || e.metaKey || e.shiftKey || e.altKey;
}
function jo(e, t, n, r) {
	let i = t.replace("+", "\n").replace("\n\n", "\n+").split("\n").map((e) => e.trim().toLowerCase());
	if (i.length === 1) return e.toLowerCase() === t.toLowerCase();
	r || n.add(e.toLowerCase());
	let a = i.every((e, t) => n.has(e) && Array.from(n.values())[t] === i[t]);
	return r && n.delete(e.toLowerCase()), a;
}
function Mo(e, t) {
	return (n) => {
		if (!n.code && !n.key) return !1;
		let r = No(n.code, e);
		return Array.isArray(e) ? e.some((e) => jo(n[r], e, t, n.type === "keyup")) : jo(n[r], e, t, n.type === "keyup");
	};
}
function No(e, t) {
	return t.includes(e) ? "code" : "key";
}
function Po(e, t) {
	let n = r(() => G(t?.target) ?? Oo), i = B(G(e) === !0), a = !1, o = /* @__PURE__ */ new Set(), s = l(G(e));
	J(() => G(e), (e, t) => {
		typeof t == "boolean" && typeof e != "boolean" && c(), s = l(e);
	}, { immediate: !0 }), Ee(["blur", "contextmenu"], c), Oe((...e) => s(...e), (e) => {
		let n = G(t?.actInsideInputWithModifier) ?? !0, r = G(t?.preventDefault) ?? !1;
		if (a = Ao(e), (!a || a && !n) && ko(e)) return;
		let o = e.composedPath?.call(e)?.[0] || e.target, s = o?.nodeName === "BUTTON" || o?.nodeName === "A";
		r || !a && s || e.preventDefault(), i.value = !0;
	}, {
		eventName: "keydown",
		target: n
	}), Oe((...e) => s(...e), (e) => {
		let n = G(t?.actInsideInputWithModifier) ?? !0;
		if (i.value) {
			if ((!a || a && !n) && ko(e)) return;
			a = !1, i.value = !1;
		}
	}, {
		eventName: "keyup",
		target: n
	});
	function c() {
		a = !1, o.clear(), i.value = G(e) === !0;
	}
	function l(e) {
		return e === null ? (c(), () => !1) : typeof e == "boolean" ? (c(), i.value = e, () => !1) : Array.isArray(e) || typeof e == "string" ? Mo(e, o) : e;
	}
	return i;
}
var Fo = "vue-flow__node-desc", Io = "vue-flow__edge-desc", Lo = "vue-flow__aria-live", Ro = [
	"Enter",
	" ",
	"Escape"
], zo = {
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
function Bo(e) {
	return {
		...e.computedPosition || {
			x: 0,
			y: 0
		},
		width: e.dimensions.width || 0,
		height: e.dimensions.height || 0
	};
}
function Vo(e, t) {
	let n = Math.max(0, Math.min(e.x + e.width, t.x + t.width) - Math.max(e.x, t.x)), r = Math.max(0, Math.min(e.y + e.height, t.y + t.height) - Math.max(e.y, t.y));
	return Math.ceil(n * r);
}
function Ho(e) {
	return {
		width: e.offsetWidth,
		height: e.offsetHeight
	};
}
function Uo(e, t = 0, n = 1) {
	return Math.min(Math.max(e, t), n);
}
function Wo(e, t) {
	return {
		x: Uo(e.x, t[0][0], t[1][0]),
		y: Uo(e.y, t[0][1], t[1][1])
	};
}
function Go(e) {
	let t = e.getRootNode();
	return "elementFromPoint" in t ? t : window.document;
}
function Ko(e) {
	return e && typeof e == "object" && "id" in e && "source" in e && "target" in e;
}
function qo(e) {
	return e && typeof e == "object" && "id" in e && "position" in e && !Ko(e);
}
function Jo(e) {
	return qo(e) && "computedPosition" in e;
}
function Yo(e) {
	return !Number.isNaN(e) && Number.isFinite(e);
}
function Xo(e) {
	return Yo(e.width) && Yo(e.height) && Yo(e.x) && Yo(e.y);
}
function Zo(e, t, n) {
	let r = {
		id: e.id.toString(),
		type: e.type ?? "default",
		dimensions: x({
			width: 0,
			height: 0
		}),
		computedPosition: x({
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
		data: Q(e.data) ? e.data : {},
		events: x(Q(e.events) ? e.events : {})
	};
	return Object.assign(t ?? r, e, {
		id: e.id.toString(),
		parentNode: n
	});
}
function Qo(e, t, n) {
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
		data: Q(e.data) ? e.data : {},
		events: x(Q(e.events) ? e.events : {}),
		label: e.label ?? "",
		interactionWidth: e.interactionWidth ?? n?.interactionWidth,
		...n ?? {}
	};
	return Object.assign(t ?? r, e, { id: e.id.toString() });
}
function $o(e, t, n, r) {
	let i = typeof e == "string" ? e : e.id, a = /* @__PURE__ */ new Set(), o = r === "source" ? "target" : "source";
	for (let e of n) e[o] === i && a.add(e[r]);
	return t.filter((e) => a.has(e.id));
}
function es(...e) {
	if (e.length === 3) {
		let [t, n, r] = e;
		return $o(t, n, r, "target");
	}
	let [t, n] = e, r = typeof t == "string" ? t : t.id;
	return n.filter((e) => Ko(e) && e.source === r).map((e) => n.find((t) => qo(t) && t.id === e.target));
}
function ts(...e) {
	if (e.length === 3) {
		let [t, n, r] = e;
		return $o(t, n, r, "source");
	}
	let [t, n] = e, r = typeof t == "string" ? t : t.id;
	return n.filter((e) => Ko(e) && e.target === r).map((e) => n.find((t) => qo(t) && t.id === e.source));
}
function ns({ source: e, sourceHandle: t, target: n, targetHandle: r }) {
	return `vueflow__edge-${e}${t ?? ""}-${n}${r ?? ""}`;
}
function rs(e, t) {
	return t.some((t) => Ko(t) && t.source === e.source && t.target === e.target && (t.sourceHandle === e.sourceHandle || !t.sourceHandle && !e.sourceHandle) && (t.targetHandle === e.targetHandle || !t.targetHandle && !e.targetHandle));
}
function is({ x: e, y: t }, { x: n, y: r, zoom: i }) {
	return {
		x: e * i + n,
		y: t * i + r
	};
}
function as({ x: e, y: t }, { x: n, y: r, zoom: i }, a = !1, o = [1, 1]) {
	let s = {
		x: (e - n) / i,
		y: (t - r) / i
	};
	return a ? Ys(s, o) : s;
}
function os(e, t) {
	return {
		x: Math.min(e.x, t.x),
		y: Math.min(e.y, t.y),
		x2: Math.max(e.x2, t.x2),
		y2: Math.max(e.y2, t.y2)
	};
}
function ss({ x: e, y: t, width: n, height: r }) {
	return {
		x: e,
		y: t,
		x2: e + n,
		y2: t + r
	};
}
function cs({ x: e, y: t, x2: n, y2: r }) {
	return {
		x: e,
		y: t,
		width: n - e,
		height: r - t
	};
}
function ls(e) {
	let t = {
		x: Infinity,
		y: Infinity,
		x2: -Infinity,
		y2: -Infinity
	};
	for (let n = 0; n < e.length; n++) {
		let r = e[n];
		t = os(t, ss({
			...r.computedPosition,
			...r.dimensions
		}));
	}
	return cs(t);
}
function us(e, t, n = {
	x: 0,
	y: 0,
	zoom: 1
}, r = !1, i = !1) {
	let a = {
		...as(t, n),
		width: t.width / n.zoom,
		height: t.height / n.zoom
	}, o = [];
	for (let t of e) {
		let { dimensions: e, selectable: n = !0, hidden: s = !1 } = t, c = e.width ?? t.width ?? null, l = e.height ?? t.height ?? null;
		if (i && !n || s) continue;
		let u = Vo(a, Bo(t)), d = c === null || l === null, f = r && u > 0, p = (c ?? 0) * (l ?? 0);
		(d || f || u >= p || t.dragging) && o.push(t);
	}
	return o;
}
function ds(e, t) {
	let n = /* @__PURE__ */ new Set();
	if (typeof e == "string") n.add(e);
	else if (e.length >= 1) for (let t of e) n.add(t.id);
	return t.filter((e) => n.has(e.source) || n.has(e.target));
}
function fs(e, t) {
	if (typeof e == "number") return Math.floor((t - t / (1 + e)) * .5);
	if (typeof e == "string" && e.endsWith("px")) {
		let t = Number.parseFloat(e);
		if (!Number.isNaN(t)) return Math.floor(t);
	}
	if (typeof e == "string" && e.endsWith("%")) {
		let n = Number.parseFloat(e);
		if (!Number.isNaN(n)) return Math.floor(t * n * .01);
	}
	return cc(`The padding value "${e}" is invalid. Please provide a number or a string with a valid unit (px or %).`), 0;
}
function ps(e, t, n) {
	if (typeof e == "string" || typeof e == "number") {
		let r = fs(e, n), i = fs(e, t);
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
		let r = fs(e.top ?? e.y ?? 0, n), i = fs(e.bottom ?? e.y ?? 0, n), a = fs(e.left ?? e.x ?? 0, t), o = fs(e.right ?? e.x ?? 0, t);
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
function ms(e, t, n, r, i, a) {
	let { x: o, y: s } = is(e, {
		x: t,
		y: n,
		zoom: r
	}), { x: c, y: l } = is({
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
function hs(e, t, n, r, i, a = .1) {
	let o = ps(a, t, n), s = (t - o.x) / e.width, c = (n - o.y) / e.height, l = Uo(Math.min(s, c), r, i), u = e.x + e.width / 2, d = e.y + e.height / 2, f = t / 2 - u * l, p = n / 2 - d * l, m = ms(e, f, p, l, t, n), h = {
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
function gs(e, t) {
	return {
		x: t.x + e.x,
		y: t.y + e.y,
		z: (e.z > t.z ? e.z : t.z) + 1
	};
}
function _s(e, t) {
	if (!e.parentNode) return !1;
	let n = t.get(e.parentNode);
	return n ? n.selected ? !0 : _s(n, t) : !1;
}
function vs(e, t) {
	return e === void 0 ? "" : typeof e == "string" ? e : `${t ? `${t}__` : ""}${Object.keys(e).sort().map((t) => `${t}=${e[t]}`).join("&")}`;
}
function ys(e) {
	let t = e.ctrlKey && qs() ? 10 : 1;
	return -e.deltaY * (e.deltaMode === 1 ? .05 : e.deltaMode ? 1 : .002) * t;
}
function bs(e, t, n) {
	return e < t ? Uo(Math.abs(e - t), 1, t) / t : e > n ? -Uo(Math.abs(e - n), 1, t) / t : 0;
}
function xs(e, t, n = 15, r = 40) {
	return [bs(e.x, r, t.width - r) * n, bs(e.y, r, t.height - r) * n];
}
function Ss(e, t) {
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
function Cs(e, t) {
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
			if (Jo(n) && (i.position !== void 0 && (n.position = i.position), i.dragging !== void 0 && (n.dragging = i.dragging), n.expandParent && n.parentNode)) {
				let e = t[r.indexOf(n.parentNode)];
				e && Jo(e) && Ss(n, e);
			}
			break;
		case "dimensions": if (Jo(n) && (i.dimensions !== void 0 && (n.dimensions = i.dimensions), i.updateStyle !== void 0 && i.updateStyle && (n.style = {
			...n.style || {},
			width: `${i.dimensions?.width}px`,
			height: `${i.dimensions?.height}px`
		}), i.resizing !== void 0 && (n.resizing = i.resizing), n.expandParent && n.parentNode)) {
			let e = t[r.indexOf(n.parentNode)];
			e && Jo(e) && (e.dimensions.width && e.dimensions.height ? Ss(n, e) : C(() => {
				Ss(n, e);
			}));
		}
	}
	return t;
}
function ws(e, t) {
	return {
		id: e,
		type: "select",
		selected: t
	};
}
function Ts(e) {
	return {
		item: e,
		type: "add"
	};
}
function Es(e) {
	return {
		id: e,
		type: "remove"
	};
}
function Ds(e, t, n, r, i) {
	return {
		id: e,
		source: t,
		target: n,
		sourceHandle: r || null,
		targetHandle: i || null,
		type: "remove"
	};
}
function Os(e, t = /* @__PURE__ */ new Set(), n = !1) {
	let r = [];
	for (let [i, a] of e) {
		let e = t.has(i);
		(a.selected !== void 0 || e) && a.selected !== e && (n && (a.selected = e), r.push(ws(a.id, e)));
	}
	return r;
}
var ks = () => {};
function X(e) {
	let t = /* @__PURE__ */ new Set(), n = ks, r = () => !1, i = () => t.size > 0 || r(), a = (e) => {
		n = e;
	}, o = () => {
		n = ks;
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
			return ce(n), { off: n };
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
function As(e, t, n) {
	let r = e;
	do {
		if (r && r.matches(t)) return !0;
		if (r === n) return !1;
		r = r.parentElement;
	} while (r);
	return !1;
}
function js(e, t, n, r) {
	let i = /* @__PURE__ */ new Map();
	for (let [a, o] of e) (o.selected || o.id === r) && (!o.parentNode || !_s(o, e)) && (o.draggable || t && o.draggable === void 0) && e.get(a) && i.set(a, {
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
function Ms({ id: e, dragItems: t, findNode: n }) {
	let r = [];
	for (let e of t) {
		let t = n(e.id);
		t && r.push(t);
	}
	return [e ? r.find((t) => t.id === e) : r[0], r];
}
function Ns(e) {
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
function Ps(e, t, n) {
	let [r, i, a, o] = typeof e == "string" ? [
		0,
		0,
		0,
		0
	] : Ns(e.padding);
	return n && n.computedPosition.x !== void 0 && n.computedPosition.y !== void 0 && n.dimensions.width !== void 0 && n.dimensions.height !== void 0 ? [[n.computedPosition.x + o, n.computedPosition.y + r], [n.computedPosition.x + n.dimensions.width - i, n.computedPosition.y + n.dimensions.height - a]] : !1;
}
function Fs(e, t, n, r) {
	let i = e.extent || n;
	if ((i === "parent" || !Array.isArray(i) && i?.range === "parent") && !e.expandParent) {
		if (e.parentNode && r && e.dimensions.width && e.dimensions.height) {
			let t = Ps(i, e, r);
			t && (i = t);
		} else t(new Us(Z.NODE_EXTENT_INVALID, e.id)), i = n;
	} else if (Array.isArray(i)) {
		let e = r?.computedPosition.x || 0, t = r?.computedPosition.y || 0;
		i = [[i[0][0] + e, i[0][1] + t], [i[1][0] + e, i[1][1] + t]];
	} else if (i !== "parent" && i?.range && Array.isArray(i.range)) {
		let [e, t, n, a] = Ns(i.padding), o = r?.computedPosition.x || 0, s = r?.computedPosition.y || 0;
		i = [[i.range[0][0] + o + a, i.range[0][1] + s + e], [i.range[1][0] + o - t, i.range[1][1] + s - n]];
	}
	return i === "parent" ? [[-Infinity, -Infinity], [Infinity, Infinity]] : i;
}
function Is({ width: e, height: t }, n) {
	return [n[0], [n[1][0] - (e || 0), n[1][1] - (t || 0)]];
}
function Ls(e, t, n, r, i) {
	let a = Wo(t, Is(e.dimensions, Fs(e, n, r, i)));
	return {
		position: {
			x: a.x - (i?.computedPosition.x || 0),
			y: a.y - (i?.computedPosition.y || 0)
		},
		computedPosition: a
	};
}
function Rs(e, t, n = Y.Left, r = !1) {
	let i = (t?.x ?? 0) + e.computedPosition.x, a = (t?.y ?? 0) + e.computedPosition.y, { width: o, height: s } = t ?? Js(e);
	if (r) return {
		x: i + o / 2,
		y: a + s / 2
	};
	switch (t?.position ?? n) {
		case Y.Top: return {
			x: i + o / 2,
			y: a
		};
		case Y.Right: return {
			x: i + o,
			y: a + s / 2
		};
		case Y.Bottom: return {
			x: i + o / 2,
			y: a + s
		};
		case Y.Left: return {
			x: i,
			y: a + s / 2
		};
	}
}
function zs(e, t) {
	return e && (t ? e.find((e) => e.id === t) : e[0]) || null;
}
function Bs({ sourcePos: e, targetPos: t, sourceWidth: n, sourceHeight: r, targetWidth: i, targetHeight: a, width: o, height: s, viewport: c }) {
	let l = {
		x: Math.min(e.x, t.x),
		y: Math.min(e.y, t.y),
		x2: Math.max(e.x + n, t.x + i),
		y2: Math.max(e.y + r, t.y + a)
	};
	l.x === l.x2 && (l.x2 += 1), l.y === l.y2 && (l.y2 += 1);
	let u = ss({
		x: (0 - c.x) / c.zoom,
		y: (0 - c.y) / c.zoom,
		width: o / c.zoom,
		height: s / c.zoom
	}), d = Math.max(0, Math.min(u.x2, l.x2) - Math.max(u.x, l.x)), f = Math.max(0, Math.min(u.y2, l.y2) - Math.max(u.y, l.y));
	return Math.ceil(d * f) > 0;
}
function Vs(e, t, n = !1) {
	let r = typeof e.zIndex == "number", i = r ? e.zIndex : 0, a = t(e.source), o = t(e.target);
	return !a || !o ? 0 : (n && (i = r ? e.zIndex : Math.max(a.computedPosition.z || 0, o.computedPosition.z || 0)), i);
}
var Z = /* @__PURE__ */ ((e) => (e.MISSING_STYLES = "MISSING_STYLES", e.MISSING_VIEWPORT_DIMENSIONS = "MISSING_VIEWPORT_DIMENSIONS", e.NODE_INVALID = "NODE_INVALID", e.NODE_NOT_FOUND = "NODE_NOT_FOUND", e.NODE_MISSING_PARENT = "NODE_MISSING_PARENT", e.NODE_TYPE_MISSING = "NODE_TYPE_MISSING", e.NODE_EXTENT_INVALID = "NODE_EXTENT_INVALID", e.EDGE_INVALID = "EDGE_INVALID", e.EDGE_NOT_FOUND = "EDGE_NOT_FOUND", e.EDGE_SOURCE_MISSING = "EDGE_SOURCE_MISSING", e.EDGE_TARGET_MISSING = "EDGE_TARGET_MISSING", e.EDGE_TYPE_MISSING = "EDGE_TYPE_MISSING", e.EDGE_SOURCE_TARGET_SAME = "EDGE_SOURCE_TARGET_SAME", e.EDGE_SOURCE_TARGET_MISSING = "EDGE_SOURCE_TARGET_MISSING", e.EDGE_ORPHANED = "EDGE_ORPHANED", e.USEVUEFLOW_OPTIONS = "USEVUEFLOW_OPTIONS", e))(Z || {}), Hs = {
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
}, Us = class extends Error {
	constructor(e, ...t) {
		super(Hs[e]?.call(Hs, ...t)), this.name = "VueFlowError", this.code = e, this.args = t;
	}
};
function Ws(e) {
	return "clientX" in e;
}
function Gs(e) {
	return "sourceEvent" in e;
}
function Ks(e, t) {
	let n = Ws(e), r, i;
	return n ? (r = e.clientX, i = e.clientY) : "touches" in e && e.touches.length > 0 ? (r = e.touches[0].clientX, i = e.touches[0].clientY) : "changedTouches" in e && e.changedTouches.length > 0 ? (r = e.changedTouches[0].clientX, i = e.changedTouches[0].clientY) : (r = 0, i = 0), {
		x: r - (t?.left ?? 0),
		y: i - (t?.top ?? 0)
	};
}
var qs = () => typeof navigator < "u" && (navigator == null ? void 0 : navigator.userAgent)?.indexOf("Mac") >= 0;
function Js(e) {
	return {
		width: e.dimensions?.width ?? e.width ?? 0,
		height: e.dimensions?.height ?? e.height ?? 0
	};
}
function Ys(e, t = [1, 1]) {
	return {
		x: t[0] * Math.round(e.x / t[0]),
		y: t[1] * Math.round(e.y / t[1])
	};
}
var Xs = () => !0;
function Zs(e) {
	e?.classList.remove("valid", "connecting", "vue-flow__handle-valid", "vue-flow__handle-connecting");
}
function Qs(e, t, n) {
	let r = [], i = {
		x: e.x - n,
		y: e.y - n,
		width: n * 2,
		height: n * 2
	};
	for (let e of t.values()) Vo(i, Bo(e)) > 0 && r.push(e);
	return r;
}
var $s = 250;
function ec(e, t, n, r) {
	let i = [], a = Infinity, o = Qs(e, n, t + $s);
	for (let n of o) {
		let o = [...n.handleBounds?.source ?? [], ...n.handleBounds?.target ?? []];
		for (let s of o) {
			if (r.nodeId === s.nodeId && r.type === s.type && r.id === s.id) continue;
			let { x: o, y: c } = Rs(n, s, s.position, !0), l = Math.sqrt((o - e.x) ** 2 + (c - e.y) ** 2);
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
function tc(e, { handle: t, connectionMode: n, fromNodeId: r, fromHandleId: i, fromType: a, doc: o, lib: s, flowId: c, isValidConnection: l = Xs }, u, d, f, p) {
	let m = a === "target", h = t ? o.querySelector(`.${s}-flow__handle[data-id="${c}-${t?.nodeId}-${t?.id}-${t?.type}"]`) : null, { x: g, y: _ } = Ks(e), v = o.elementFromPoint(g, _), y = v?.classList.contains(`${s}-flow__handle`) ? v : h, b = {
		handleDomNode: y,
		isValid: !1,
		connection: null,
		toHandle: null
	};
	if (y) {
		let e = nc(void 0, y), t = y.getAttribute("data-nodeid"), a = y.getAttribute("data-handleid"), o = y.classList.contains("connectable"), s = y.classList.contains("connectableend");
		if (!t || !e) return b;
		let c = {
			source: m ? t : r,
			sourceHandle: m ? a : i,
			target: m ? r : t,
			targetHandle: m ? i : a
		};
		b.connection = c, b.isValid = o && s && (n === wo.Strict ? m && e === "source" || !m && e === "target" : t !== r || a !== i) && l(c, {
			nodes: d,
			edges: u,
			sourceNode: f(c.source),
			targetNode: f(c.target)
		}), b.toHandle = ac(t, e, a, p, n, !0);
	}
	return b;
}
function nc(e, t) {
	return e || (t?.classList.contains("target") ? "target" : t?.classList.contains("source") ? "source" : null);
}
function rc(e, t) {
	let n = null;
	return t ? n = "valid" : e && !t && (n = "invalid"), n;
}
function ic(e, t) {
	let n = null;
	return t ? n = !0 : e && !t && (n = !1), n;
}
function ac(e, t, n, r, i, a = !1) {
	let o = r.get(e);
	if (!o) return null;
	let s = i === wo.Strict ? o.handleBounds?.[t] : [...o.handleBounds?.source ?? [], ...o.handleBounds?.target ?? []], c = (n ? s?.find((e) => e.id === n) : s?.[0]) ?? null;
	return c && a ? {
		...c,
		...Rs(o, c, c.position, !0)
	} : c;
}
var oc = {
	[Y.Left]: Y.Right,
	[Y.Right]: Y.Left,
	[Y.Top]: Y.Bottom,
	[Y.Bottom]: Y.Top
}, sc = ["production", "prod"];
function cc(e, ...t) {
	lc() && console.warn(`[Vue Flow]: ${e}`, ...t);
}
function lc() {
	return !sc.includes("production");
}
function uc(e, t, n, r, i) {
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
			...Ho(t)
		};
	}) : null;
}
function dc(e, t, n, r, i, a = !1, o) {
	i.value = !1, e.selected ? (a || e.selected && t) && (r([e]), C(() => {
		o.blur();
	})) : n([e]);
}
function Q(e) {
	return K(e) !== void 0;
}
function fc(e, t, n, r) {
	if (!e || !e.source || !e.target) return n(new Us(Z.EDGE_INVALID, e?.id ?? "[ID UNKNOWN]")), !1;
	let i;
	return i = Ko(e) ? e : {
		...e,
		id: ns(e)
	}, i = Qo(i, void 0, r), !rs(i, t) && i;
}
function pc(e, t, n, r, i) {
	if (!t.source || !t.target) return i(new Us(Z.EDGE_INVALID, e.id)), !1;
	if (!n) return i(new Us(Z.EDGE_NOT_FOUND, e.id)), !1;
	let { id: a, ...o } = e;
	return {
		...o,
		id: r ? ns(t) : a,
		source: t.source,
		target: t.target,
		sourceHandle: t.sourceHandle,
		targetHandle: t.targetHandle
	};
}
function mc(e, t, n) {
	let r = {}, i = [];
	for (let a = 0; a < e.length; ++a) {
		let o = e[a];
		if (!qo(o)) {
			n(new Us(Z.NODE_INVALID, o?.id));
			continue;
		}
		let s = Zo(o, t(o.id), o.parentNode);
		o.parentNode && (r[o.parentNode] = !0), i[a] = s;
	}
	for (let e of i) {
		let a = t(e.parentNode) || i.find((t) => t.id === e.parentNode);
		e.parentNode && !a && n(new Us(Z.NODE_MISSING_PARENT, e.id, e.parentNode)), (e.parentNode || r[e.id]) && (r[e.id] && (e.isParent = !0), a && (a.isParent = !0));
	}
	return i;
}
function hc(e, t, n, r, i, a) {
	let o = i, s = r.get(o) || /* @__PURE__ */ new Map();
	r.set(o, s.set(n, t)), o = `${i}-${e}`;
	let c = r.get(o) || /* @__PURE__ */ new Map();
	if (r.set(o, c.set(n, t)), a) {
		o = `${i}-${e}-${a}`;
		let s = r.get(o) || /* @__PURE__ */ new Map();
		r.set(o, s.set(n, t));
	}
}
function gc(e, t, n) {
	e.clear();
	for (let t of n) {
		let { source: n, target: r, sourceHandle: i = null, targetHandle: a = null } = t, o = {
			edgeId: t.id,
			source: n,
			target: r,
			sourceHandle: i,
			targetHandle: a
		}, s = `${n}-${i}--${r}-${a}`;
		hc("source", o, `${r}-${a}--${n}-${i}`, e, n, i), hc("target", o, s, e, r, a);
	}
}
function _c(e, t) {
	if (e.size !== t.size) return !1;
	for (let n of e) if (!t.has(n)) return !1;
	return !0;
}
function vc(e, t, n, r, i, a, o, s) {
	let c = [];
	for (let l of e) {
		let e = Ko(l) ? l : fc(l, s, i, a);
		if (!e) continue;
		let u = n(e.source), d = n(e.target);
		if (!u || !d) {
			i(new Us(Z.EDGE_SOURCE_TARGET_MISSING, e.id, e.source, e.target));
			continue;
		}
		if (!u) {
			i(new Us(Z.EDGE_SOURCE_MISSING, e.id, e.source));
			continue;
		}
		if (!d) {
			i(new Us(Z.EDGE_TARGET_MISSING, e.id, e.target));
			continue;
		}
		if (t && !t(e, {
			edges: s,
			nodes: o,
			sourceNode: u,
			targetNode: d
		})) {
			i(new Us(Z.EDGE_INVALID, e.id));
			continue;
		}
		let f = r(e.id);
		c.push({
			...Qo(e, f, a),
			sourceNode: u,
			targetNode: d
		});
	}
	return c;
}
var yc = Symbol("vueFlow"), bc = Symbol("nodeId"), xc = Symbol("nodeRef"), Sc = Symbol("edgeId"), Cc = Symbol("edgeRef"), wc = Symbol("slots");
function Tc(e) {
	let { vueFlowRef: t, snapToGrid: n, snapGrid: r, noDragClassName: i, nodeLookup: a, nodeExtent: o, nodeDragThreshold: s, viewport: c, autoPanOnNodeDrag: l, autoPanSpeed: u, nodesDraggable: d, panBy: f, findNode: p, multiSelectionActive: m, nodesSelectionActive: h, selectNodesOnDrag: g, removeSelectedElements: _, addSelectedNodes: v, updateNodePositions: y, emits: b } = $(), { onStart: x, onDrag: S, onStop: C, onClick: w, el: T, disabled: E, id: D, selectable: O, dragHandle: k } = e, A = B(!1), j = [], M, N = null, P = {
		x: void 0,
		y: void 0
	}, F = {
		x: 0,
		y: 0
	}, I = null, L = !1, R = !1, ee = 0, te = !1, z = Oc(), V = ({ x: e, y: t }) => {
		P = {
			x: e,
			y: t
		};
		let i = !1;
		if (j = j.map((a) => {
			let s = {
				x: e - a.distance.x,
				y: t - a.distance.y
			}, { computedPosition: c } = Ls(a, n.value ? Ys(s, r.value) : s, b.error, o.value, a.parentNode ? p(a.parentNode) : void 0);
			return i = i || a.position.x !== c.x || a.position.y !== c.y, a.position = c, a;
		}), R ||= i, i && (y(j, !0, !0), A.value = !0, I)) {
			let [e, t] = Ms({
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
	}, H = () => {
		if (!N) return;
		let [e, t] = xs(F, N, u.value);
		if (e !== 0 || t !== 0) {
			let n = {
				x: (P.x ?? 0) - e / c.value.zoom,
				y: (P.y ?? 0) - t / c.value.zoom
			};
			f({
				x: e,
				y: t
			}) && V(n);
		}
		ee = requestAnimationFrame(H);
	}, U = (e, t) => {
		L = !0;
		let n = p(D);
		g.value || m.value || !n || n.selected || _(), n && G(O) && g.value && dc(n, m.value, v, _, h, !1, t);
		let r = z(e.sourceEvent);
		if (P = r, j = js(a.value, d.value, r, D), j.length) {
			let [t, n] = Ms({
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
	}, W = (e, n) => {
		e.sourceEvent.type === "touchmove" && e.sourceEvent.touches.length > 1 || (R = !1, s.value === 0 && U(e, n), P = z(e.sourceEvent), N = t.value?.getBoundingClientRect() || null, F = Ks(e.sourceEvent, N));
	}, K = (e, t) => {
		let n = z(e.sourceEvent);
		if (!te && L && l.value && (te = !0, H()), !L) {
			let r = n.xSnapped - (P.x ?? 0), i = n.ySnapped - (P.y ?? 0);
			Math.sqrt(r * r + i * i) > s.value && U(e, t);
		}
		(P.x !== n.xSnapped || P.y !== n.ySnapped) && j.length && L && (I = e.sourceEvent, F = Ks(e.sourceEvent, N), V(n));
	}, q = (e) => {
		let t = !1;
		if (!L && !A.value && !m.value) {
			let n = e.sourceEvent, r = z(n), i = r.xSnapped - (P.x ?? 0), a = r.ySnapped - (P.y ?? 0), o = Math.sqrt(i * i + a * a);
			o !== 0 && o <= s.value && (w?.(n), t = !0);
		}
		if (j.length && !t) {
			R &&= (y(j, !1, !1), !1);
			let [t, n] = Ms({
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
		j = [], A.value = !1, te = !1, L = !1, P = {
			x: void 0,
			y: void 0
		}, cancelAnimationFrame(ee);
	};
	return J([() => G(E), T], ([e, t], n, r) => {
		if (t) {
			let n = Ln(t);
			e || (M = Qn().on("start", (e) => W(e, t)).on("drag", (e) => K(e, t)).on("end", (e) => q(e)).filter((e) => {
				let n = e.target, r = G(k);
				return !e.button && (!i.value || !As(n, `.${i.value}`, t) && (!r || As(n, r, t)));
			}), n.call(M)), r(() => {
				n.on(".drag", null), M && (M.on("start", null), M.on("drag", null), M.on("end", null));
			});
		}
	}), A;
}
function Ec() {
	return {
		doubleClick: X(),
		click: X(),
		mouseEnter: X(),
		mouseMove: X(),
		mouseLeave: X(),
		contextMenu: X(),
		updateStart: X(),
		update: X(),
		updateEnd: X()
	};
}
function Dc(e, t) {
	let n = Ec();
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
function Oc() {
	let { viewport: e, snapGrid: t, snapToGrid: n, vueFlowRef: r } = $();
	return (i) => {
		let a = r.value?.getBoundingClientRect() ?? {
			left: 0,
			top: 0
		}, { x: o, y: s } = Ks(Gs(i) ? i.sourceEvent : i, a), c = as({
			x: o,
			y: s
		}, e.value), { x: l, y: u } = n.value ? Ys(c, t.value) : c;
		return {
			xSnapped: l,
			ySnapped: u,
			...c
		};
	};
}
function kc() {
	return !0;
}
function Ac({ handleId: e, nodeId: t, type: n, isValidConnection: r, edgeUpdaterType: i, onEdgeUpdate: a, onEdgeUpdateEnd: o }) {
	let { id: s, vueFlowRef: c, connectionMode: l, connectionRadius: u, connectOnClick: d, connectionClickStartHandle: f, nodesConnectable: p, autoPanOnConnect: m, autoPanSpeed: h, findNode: g, panBy: _, startConnection: v, updateConnection: y, endConnection: b, emits: x, viewport: S, edges: C, nodes: w, isValidConnection: T, nodeLookup: E } = $(), D = null, O = !1, k = null;
	function A(d) {
		let f = G(n) === "target", p = Ws(d), A = Go(d.target), j = d.currentTarget;
		if (j && (p && d.button === 0 || !p)) {
			let n = function(n) {
				B = Ks(n, ee), P = ec(as(B, S.value, !1, [1, 1]), u.value, E.value, U), V ||= (H(), !0);
				let r = tc(n, {
					handle: P,
					connectionMode: l.value,
					fromNodeId: G(t),
					fromHandleId: G(e),
					fromType: f ? "target" : "source",
					isValidConnection: N,
					doc: A,
					lib: "vue",
					flowId: s,
					nodeLookup: E.value
				}, C.value, w.value, g, E.value);
				k = r.handleDomNode, D = r.connection, O = ic(!!P, r.isValid);
				let i = {
					...q,
					isValid: O,
					to: r.toHandle && O ? is({
						x: r.toHandle.x,
						y: r.toHandle.y
					}, S.value) : B,
					toHandle: r.toHandle,
					toPosition: O && r.toHandle ? r.toHandle.position : oc[U.position],
					toNode: r.toHandle ? E.value.get(r.toHandle.nodeId) : null
				};
				if (O && P && q?.toHandle && i.toHandle && q.toHandle.type === i.toHandle.type && q.toHandle.nodeId === i.toHandle.nodeId && q.toHandle.id === i.toHandle.id && q.to.x === i.to.x && q.to.y === i.to.y) return;
				let a = P ?? r.toHandle;
				if (y(a && O ? is({
					x: a.x,
					y: a.y
				}, S.value) : B, a, rc(!!a, O)), q = i, !P && !O && !k) return Zs(z);
				D && D.source !== D.target && k && (Zs(z), z = k, k.classList.add("connecting", "vue-flow__handle-connecting"), k.classList.toggle("valid", !!O), k.classList.toggle("vue-flow__handle-valid", !!O));
			}, p = function(e) {
				"touches" in e && e.touches.length > 0 || ((P || k) && D && O && (a ? a(e, D) : x.connect(D)), x.connectEnd(e), i && o?.(e), Zs(z), cancelAnimationFrame(F), b(e), V = !1, O = !1, D = null, k = null, A.removeEventListener("mousemove", n), A.removeEventListener("mouseup", p), A.removeEventListener("touchmove", n), A.removeEventListener("touchend", p));
			}, M = g(G(t)), N = G(r) || T.value || kc;
			!N && M && (N = (f ? M.isValidSourcePos : M.isValidTargetPos) || kc);
			let P, F = 0, { x: I, y: L } = Ks(d), R = nc(G(i), j), ee = c.value?.getBoundingClientRect();
			if (!ee || !R) return;
			let te = ac(G(t), R, G(e), E.value, l.value);
			if (!te) return;
			let z, B = Ks(d, ee), V = !1, H = () => {
				if (!m.value) return;
				let [e, t] = xs(B, ee, h.value);
				_({
					x: e,
					y: t
				}), F = requestAnimationFrame(H);
			}, U = {
				...te,
				nodeId: G(t),
				type: R,
				position: te.position
			}, W = E.value.get(G(t)), K = {
				inProgress: !0,
				isValid: null,
				from: Rs(W, U, Y.Left, !0),
				fromHandle: U,
				fromPosition: U.position,
				fromNode: W,
				to: B,
				toHandle: null,
				toPosition: oc[U.position],
				toNode: null
			};
			v({
				nodeId: G(t),
				id: G(e),
				type: R,
				position: j?.getAttribute("data-handlepos") || Y.Top,
				...B
			}, {
				x: I - ee.left,
				y: L - ee.top
			}), x.connectStart({
				event: d,
				nodeId: G(t),
				handleId: G(e),
				handleType: R
			});
			let q = K;
			A.addEventListener("mousemove", n), A.addEventListener("mouseup", p), A.addEventListener("touchmove", n), A.addEventListener("touchend", p);
		}
	}
	function j(i) {
		if (!d.value) return;
		let a = G(n) === "target";
		if (!f.value) {
			x.clickConnectStart({
				event: i,
				nodeId: G(t),
				handleId: G(e)
			}), v({
				nodeId: G(t),
				type: G(n),
				id: G(e),
				position: Y.Top,
				...Ks(i)
			}, void 0, !0);
			return;
		}
		let o = G(r) || T.value || kc, c = g(G(t));
		if (!o && c && (o = (a ? c.isValidSourcePos : c.isValidTargetPos) || kc), c && (c.connectable === void 0 ? p.value : c.connectable) === !1) return;
		let u = Go(i.target), m = tc(i, {
			handle: {
				nodeId: G(t),
				id: G(e),
				type: G(n),
				position: Y.Top,
				...Ks(i)
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
function jc() {
	return v(bc, "");
}
function Mc(e) {
	let t = e ?? jc() ?? "", n = v(xc, I(null)), { findNode: i, edges: a, emits: o } = $(), s = i(t);
	return s || o.error(new Us(Z.NODE_NOT_FOUND, t)), {
		id: t,
		nodeEl: n,
		node: s,
		parentNode: r(() => i(s.parentNode)),
		connectedEdges: r(() => ds([s], a.value))
	};
}
function Nc() {
	return {
		doubleClick: X(),
		click: X(),
		mouseEnter: X(),
		mouseMove: X(),
		mouseLeave: X(),
		contextMenu: X(),
		dragStart: X(),
		drag: X(),
		dragStop: X()
	};
}
function Pc(e, t) {
	let n = Nc();
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
function Fc() {
	let { getSelectedNodes: e, nodeExtent: t, updateNodePositions: n, findNode: r, snapGrid: i, snapToGrid: a, nodesDraggable: o, emits: s } = $();
	return (c, l = !1) => {
		let u = a.value ? i.value[0] : 5, d = a.value ? i.value[1] : 5, f = l ? 4 : 1, p = c.x * u * f, m = c.y * d * f, h = [];
		for (let n of e.value) if (n.draggable || o && n.draggable === void 0) {
			let { position: e } = Ls(n, {
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
var Ic = .1, Lc = (e) => ((e *= 2) <= 1 ? e * e * e : (e -= 2) * e * e + 2) / 2;
function Rc() {
	return cc("Viewport not initialized yet."), Promise.resolve(!1);
}
var zc = {
	zoomIn: Rc,
	zoomOut: Rc,
	zoomTo: Rc,
	fitView: Rc,
	setCenter: Rc,
	fitBounds: Rc,
	project: (e) => e,
	screenToFlowCoordinate: (e) => e,
	flowToScreenCoordinate: (e) => e,
	setViewport: Rc,
	setTransform: Rc,
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
function Bc(e) {
	function t(t, n) {
		return new Promise((r) => {
			e.d3Selection && e.d3Zoom ? e.d3Zoom.interpolate(n?.interpolate === "linear" ? ti : hi).scaleBy(Vc(e.d3Selection, n?.duration, n?.ease, () => {
				r(!0);
			}), t) : r(!1);
		});
	}
	function n(t, n, r, i) {
		return new Promise((a) => {
			var o;
			let { x: s, y: c } = Wo({
				x: -t,
				y: -n
			}, e.translateExtent), l = fo.translate(-s, -c).scale(r);
			e.d3Selection && e.d3Zoom ? (o = e.d3Zoom) == null || o.interpolate(i?.interpolate === "linear" ? ti : hi).transform(Vc(e.d3Selection, i?.duration, i?.ease, () => {
				a(!0);
			}), l) : a(!1);
		});
	}
	return r(() => e.d3Zoom && e.d3Selection && e.dimensions.width && e.dimensions.height ? {
		viewportInitialized: !0,
		zoomIn: (e) => t(1.2, e),
		zoomOut: (e) => t(1 / 1.2, e),
		zoomTo: (t, n) => new Promise((r) => {
			e.d3Selection && e.d3Zoom ? e.d3Zoom.interpolate(n?.interpolate === "linear" ? ti : hi).scaleTo(Vc(e.d3Selection, n?.duration, n?.ease, () => {
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
			padding: Ic,
			includeHiddenNodes: !1,
			duration: 0
		}) => {
			let r = [];
			for (let n of e.nodes) n.dimensions.width && n.dimensions.height && (t?.includeHiddenNodes || !n.hidden) && (!t.nodes?.length || t.nodes?.length && t.nodes.includes(n.id)) && r.push(n);
			if (!r.length) return Promise.resolve(!1);
			let { x: i, y: a, zoom: o } = hs(ls(r), e.dimensions.width, e.dimensions.height, t.minZoom ?? e.minZoom, t.maxZoom ?? e.maxZoom, t.padding ?? Ic);
			return n(i, a, o, t);
		},
		setCenter: (t, r, i) => {
			let a = i?.zoom === void 0 ? e.maxZoom : i.zoom;
			return n(e.dimensions.width / 2 - t * a, e.dimensions.height / 2 - r * a, a, i);
		},
		fitBounds: (t, r = { padding: Ic }) => {
			let { x: i, y: a, zoom: o } = hs(t, e.dimensions.width, e.dimensions.height, e.minZoom, e.maxZoom, r.padding ?? Ic);
			return n(i, a, o, r);
		},
		project: (t) => as(t, e.viewport, e.snapToGrid, e.snapGrid),
		screenToFlowCoordinate: (t) => {
			if (e.vueFlowRef) {
				let { x: n, y: r } = e.vueFlowRef.getBoundingClientRect();
				return as({
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
				return is({
					x: t.x + n,
					y: t.y + r
				}, e.viewport);
			}
			return {
				x: 0,
				y: 0
			};
		}
	} : zc);
}
function Vc(e, t = 0, n = Lc, r = () => {}) {
	let i = typeof t == "number" && t > 0;
	return i || r(), i ? e.transition().duration(t).ease(n).on("end", r) : e;
}
function Hc(e, t, n) {
	let r = p(!0);
	return r.run(() => {
		r.run(() => {
			let t, r, i = !!(n.nodes.value.length || n.edges.value.length);
			t = be([e.modelValue, () => e.modelValue?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setElements(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = be([
				n.nodes,
				n.edges,
				() => n.edges.value.length,
				() => n.nodes.value.length
			], ([n, r]) => {
				e.modelValue?.value && Array.isArray(e.modelValue.value) && (t?.pause(), e.modelValue.value = [...n, ...r], C(() => {
					t?.resume();
				}));
			}, { immediate: i }), A(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			let t, r, i = !!n.nodes.value.length;
			t = be([e.nodes, () => e.nodes?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setNodes(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = be([n.nodes, () => n.nodes.value.length], ([n]) => {
				e.nodes?.value && Array.isArray(e.nodes.value) && (t?.pause(), e.nodes.value = [...n], C(() => {
					t?.resume();
				}));
			}, { immediate: i }), A(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			let t, r, i = !!n.edges.value.length;
			t = be([e.edges, () => e.edges?.value?.length], ([e]) => {
				e && Array.isArray(e) && (r?.pause(), n.setEdges(e), !r && !i && e.length ? i = !0 : r?.resume());
			}), r = be([n.edges, () => n.edges.value.length], ([n]) => {
				e.edges?.value && Array.isArray(e.edges.value) && (t?.pause(), e.edges.value = [...n], C(() => {
					t?.resume();
				}));
			}, { immediate: i }), A(() => {
				t?.stop(), r?.stop();
			});
		}), r.run(() => {
			J(() => t.minZoom, () => {
				t.minZoom && Q(t.minZoom) && n.setMinZoom(t.minZoom);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.maxZoom, () => {
				t.maxZoom && Q(t.maxZoom) && n.setMaxZoom(t.maxZoom);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.translateExtent, () => {
				t.translateExtent && Q(t.translateExtent) && n.setTranslateExtent(t.translateExtent);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.nodeExtent, () => {
				t.nodeExtent && Q(t.nodeExtent) && n.setNodeExtent(t.nodeExtent);
			}, { immediate: !0 });
		}), r.run(() => {
			J(() => t.applyDefault, () => {
				Q(t.applyDefault) && (n.applyDefault.value = t.applyDefault);
			}, { immediate: !0 });
		}), r.run(() => {
			let e = async (e) => {
				let r = e;
				typeof t.autoConnect == "function" && (r = await t.autoConnect(e)), r !== !1 && n.addEdges([r]);
			};
			J(() => t.autoConnect, () => {
				Q(t.autoConnect) && (n.autoConnect.value = t.autoConnect);
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
					b(i) && r.run(() => {
						J(e, (e) => {
							Q(e) && (i.value = e);
						}, { immediate: !0 });
					});
				}
			}
		})();
	}), () => r.stop();
}
function Uc() {
	return {
		edgesChange: X(),
		nodesChange: X(),
		nodeDoubleClick: X(),
		nodeClick: X(),
		nodeMouseEnter: X(),
		nodeMouseMove: X(),
		nodeMouseLeave: X(),
		nodeContextMenu: X(),
		nodeDragStart: X(),
		nodeDrag: X(),
		nodeDragStop: X(),
		nodesInitialized: X(),
		miniMapNodeClick: X(),
		miniMapNodeDoubleClick: X(),
		miniMapNodeMouseEnter: X(),
		miniMapNodeMouseMove: X(),
		miniMapNodeMouseLeave: X(),
		connect: X(),
		connectStart: X(),
		connectEnd: X(),
		clickConnectStart: X(),
		clickConnectEnd: X(),
		paneReady: X(),
		init: X(),
		move: X(),
		moveStart: X(),
		moveEnd: X(),
		selectionDragStart: X(),
		selectionDrag: X(),
		selectionDragStop: X(),
		selectionContextMenu: X(),
		selectionStart: X(),
		selectionEnd: X(),
		viewportChangeStart: X(),
		viewportChange: X(),
		viewportChangeEnd: X(),
		paneScroll: X(),
		paneClick: X(),
		paneContextMenu: X(),
		paneMouseEnter: X(),
		paneMouseMove: X(),
		paneMouseLeave: X(),
		edgeContextMenu: X(),
		edgeMouseEnter: X(),
		edgeMouseMove: X(),
		edgeMouseLeave: X(),
		edgeDoubleClick: X(),
		edgeClick: X(),
		edgeUpdateStart: X(),
		edgeUpdate: X(),
		edgeUpdateEnd: X(),
		updateNodeInternals: X(),
		error: X((e) => cc(e.message))
	};
}
function Wc(e, t) {
	let n = m();
	D(() => {
		for (let [n, i] of Object.entries(t.value)) i.setEmitter((t) => {
			e(n, t);
		}), ce(i.removeEmitter), i.setHasEmitListeners(() => r(n)), ce(i.removeHasEmitListeners);
	});
	function r(e) {
		let t = Gc(e);
		return !!n?.vnode.props?.[t];
	}
}
function Gc(e) {
	let [t, ...n] = e.split(":");
	return `on${t.replace(/(?:^|-)(\w)/g, (e, t) => t.toUpperCase())}${n.length ? `:${n.join(":")}` : ""}`;
}
function Kc() {
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
		selectionMode: So.Full,
		paneDragging: !1,
		preventScrolling: !0,
		zoomOnScroll: !0,
		zoomOnPinch: !0,
		zoomOnDoubleClick: !0,
		panOnScroll: !1,
		panOnScrollSpeed: .5,
		panOnScrollMode: Eo.Free,
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
			type: Co.Bezier,
			style: {}
		},
		connectionMode: wo.Loose,
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
		multiSelectionKeyCode: qs() ? "Meta" : "Control",
		zoomActivationKeyCode: qs() ? "Meta" : "Control",
		deleteKeyCode: "Backspace",
		panActivationKeyCode: "Space",
		hooks: Uc(),
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
var qc = [
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
function Jc(e, t, n) {
	let r = Bc(e), i = (t) => {
		let n = t ?? [];
		e.hooks.updateNodeInternals.trigger(n);
	}, a = (t) => ts(t, e.nodes, e.edges), o = (t) => es(t, e.nodes, e.edges), s = (t) => ds(t, e.edges), c = ({ id: t, type: n, nodeId: r }) => {
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
				let e = Ho(t.nodeElement);
				if (e.width && e.height && (n.dimensions.width !== e.width || n.dimensions.height !== e.height || t.forceUpdate)) {
					let r = t.nodeElement.getBoundingClientRect();
					n.dimensions = e, n.handleBounds.source = uc("source", t.nodeElement, r, a, n.id), n.handleBounds.target = uc("target", t.nodeElement, r, a, n.id), o.push({
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
		for (let e of r) qo(e) ? a.add(e.id) : Ko(e) && o.add(e.id);
		let s = Os(t.value, a, !0), c = Os(n.value, o);
		if (e.multiSelectionActive) {
			for (let e of a) s.push(ws(e, i));
			for (let e of o) c.push(ws(e, i));
		}
		s.length && e.hooks.nodesChange.trigger(s), c.length && e.hooks.edgesChange.trigger(c);
	}, m = (r) => {
		if (e.multiSelectionActive) {
			let t = r.map((e) => ws(e.id, !0));
			e.hooks.nodesChange.trigger(t);
		} else e.hooks.nodesChange.trigger(Os(t.value, new Set(r.map((e) => e.id)), !0)), e.hooks.edgesChange.trigger(Os(n.value));
	}, h = (r) => {
		if (e.multiSelectionActive) {
			let t = r.map((e) => ws(e.id, !0));
			e.hooks.edgesChange.trigger(t);
		} else e.hooks.edgesChange.trigger(Os(n.value, new Set(r.map((e) => e.id)))), e.hooks.nodesChange.trigger(Os(t.value, /* @__PURE__ */ new Set(), !0));
	}, g = (e) => {
		p(e, !0);
	}, _ = (t) => {
		let n = (t || e.nodes).map((e) => (e.selected = !1, ws(e.id, !1)));
		e.hooks.nodesChange.trigger(n);
	}, v = (t) => {
		let n = (t || e.edges).map((e) => (e.selected = !1, ws(e.id, !1)));
		e.hooks.edgesChange.trigger(n);
	}, y = (t) => {
		if (!t || !t.length) return p([], !1);
		let n = t.reduce((e, t) => {
			let n = ws(t.id, !1);
			return qo(t) ? e.nodes.push(n) : e.edges.push(n), e;
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
		(e.initialized || n.length) && (e.nodes = mc(n, l, e.hooks.error.trigger));
	}, D = (t) => {
		let r = t instanceof Function ? t(e.edges) : t;
		if (!e.initialized && !r.length) return;
		let i = vc(r, e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges);
		gc(e.connectionLookup, n.value, i), e.edges = i;
	}, O = (t) => {
		let n = t instanceof Function ? t([...e.nodes, ...e.edges]) : t;
		(e.initialized || n.length) && (E(n.filter(qo)), D(n.filter(Ko)));
	}, k = (t) => {
		let n = t instanceof Function ? t(e.nodes) : t;
		n = Array.isArray(n) ? n : [n];
		let r = mc(n, l, e.hooks.error.trigger), i = [];
		for (let e of r) i.push(Ts(e));
		i.length && e.hooks.nodesChange.trigger(i);
	}, A = (t) => {
		let n = t instanceof Function ? t(e.edges) : t;
		n = Array.isArray(n) ? n : [n];
		let r = vc(n, e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges), i = [];
		for (let e of r) i.push(Ts(e));
		i.length && e.hooks.edgesChange.trigger(i);
	}, j = (t, n = !0, r = !1) => {
		let i = t instanceof Function ? t(e.nodes) : t, a = Array.isArray(i) ? i : [i], o = [], c = [];
		function u(e) {
			let t = s(e);
			for (let e of t) (!Q(e.deletable) || e.deletable) && c.push(Ds(e.id, e.source, e.target, e.sourceHandle, e.targetHandle));
		}
		function d(t) {
			let r = [];
			for (let n of e.nodes) n.parentNode === t && r.push(n);
			if (r.length) {
				for (let e of r) o.push(Es(e.id));
				n && u(r);
				for (let e of r) d(e.id);
			}
		}
		for (let e of a) {
			let t = typeof e == "string" ? l(e) : e;
			t && (!Q(t.deletable) || t.deletable) && (o.push(Es(t.id)), n && u([t]), r && d(t.id));
		}
		c.length && e.hooks.edgesChange.trigger(c), o.length && e.hooks.nodesChange.trigger(o);
	}, M = (t) => {
		let n = t instanceof Function ? t(e.edges) : t, r = Array.isArray(n) ? n : [n], i = [];
		for (let e of r) {
			let t = typeof e == "string" ? u(e) : e;
			t && (!Q(t.deletable) || t.deletable) && i.push(Ds(typeof e == "string" ? e : e.id, t.source, t.target, t.sourceHandle, t.targetHandle));
		}
		e.hooks.edgesChange.trigger(i);
	}, N = (t, r, i = !0) => {
		let a = u(t.id);
		if (!a) return !1;
		let o = e.edges.indexOf(a), s = pc(t, r, a, i, e.hooks.error.trigger);
		if (s) {
			let [t] = vc([s], e.isValidConnection, l, u, e.hooks.error.trigger, e.defaultEdgeOptions, e.nodes, e.edges);
			return e.edges = e.edges.map((e, n) => n === o ? t : e), gc(e.connectionLookup, n.value, [t]), t;
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
	}, F = (t) => Cs(t, e.nodes), I = (t) => {
		let r = Cs(t, e.edges);
		return gc(e.connectionLookup, n.value, r), r;
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
	}, ee = (t, n, r = !1) => {
		r ? e.connectionClickStartHandle = t : e.connectionStartHandle = t, e.connectionEndHandle = null, e.connectionStatus = null, n && (e.connectionPosition = n);
	}, te = (t, n = null, r = null) => {
		e.connectionStartHandle && (e.connectionPosition = t, e.connectionEndHandle = n, e.connectionStatus = r);
	}, z = (t, n) => {
		e.connectionPosition = {
			x: NaN,
			y: NaN
		}, e.connectionEndHandle = null, e.connectionStatus = null, n ? e.connectionClickStartHandle = null : e.connectionStartHandle = null;
	}, B = (e) => {
		let t = Xo(e), n = t ? null : Jo(e) ? e : l(e.id);
		return !t && !n ? [
			null,
			null,
			t
		] : [
			t ? e : Bo(n),
			n,
			t
		];
	}, V = (t, n = !0, r = e.nodes) => {
		let [i, a, o] = B(t);
		if (!i) return [];
		let s = [];
		for (let t of r || e.nodes) {
			if (!o && (t.id === a.id || !t.computedPosition)) continue;
			let e = Bo(t), r = Vo(e, i);
			(n && r > 0 || r >= e.width * e.height || r >= Number(i.width) * Number(i.height)) && s.push(t);
		}
		return s;
	}, H = (e, t, n = !0) => {
		let [r] = B(e);
		if (!r) return !1;
		let i = Vo(r, t);
		return n && i > 0 || i >= Number(r.width) * Number(r.height);
	}, U = (t) => {
		let { viewport: n, dimensions: r, d3Zoom: i, d3Selection: a, translateExtent: o } = e;
		if (!i || !a || !t.x && !t.y) return !1;
		let s = fo.translate(n.x + t.x, n.y + t.y).scale(n.zoom), c = [[0, 0], [r.width, r.height]], l = i.constrain()(s, c, o), u = e.viewport.x !== l.x || e.viewport.y !== l.y || e.viewport.zoom !== l.k;
		return i.transform(a, l), u;
	}, W = (t) => {
		let n = t instanceof Function ? t(e) : t, r = [
			"d3Zoom",
			"d3Selection",
			"d3ZoomHandler",
			"viewportRef",
			"vueFlowRef",
			"dimensions",
			"hooks"
		];
		Q(n.defaultEdgeOptions) && (e.defaultEdgeOptions = n.defaultEdgeOptions);
		let i = n.modelValue || n.nodes || n.edges ? [] : void 0;
		i && (n.modelValue && i.push(...n.modelValue), n.nodes && i.push(...n.nodes), n.edges && i.push(...n.edges), O(i));
		let a = () => {
			Q(n.maxZoom) && x(n.maxZoom), Q(n.minZoom) && b(n.minZoom), Q(n.translateExtent) && S(n.translateExtent);
		};
		for (let t of Object.keys(n)) {
			let i = t, a = n[i];
			![...qc, ...r].includes(i) && Q(a) && (e[i] = a);
		}
		Ce(() => e.d3Zoom).not.toBeNull().then(a), e.initialized ||= !0;
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
		startConnection: ee,
		updateConnection: te,
		endConnection: z,
		setInteractive: T,
		setState: W,
		getIntersectingNodes: V,
		getIncomers: a,
		getOutgoers: o,
		getConnectedEdges: s,
		getHandleConnections: c,
		isNodeIntersecting: H,
		panBy: U,
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
				return Ce(() => r.value.viewportInitialized).toBe(!0).then(() => {
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
			let t = Kc();
			if (e.edges = [], e.nodes = [], e.d3Zoom && e.d3Selection) {
				let n = fo.translate(t.defaultViewport.x ?? 0, t.defaultViewport.y ?? 0).scale(Uo(t.defaultViewport.zoom ?? 1, t.minZoom, t.maxZoom)), r = e.viewportRef.getBoundingClientRect(), i = [[0, 0], [r.width, r.height]], a = e.d3Zoom.constrain()(n, i, t.translateExtent);
				e.d3Zoom.transform(e.d3Selection, a);
			}
			W(t);
		},
		$destroy: () => {}
	};
}
var Yc = [
	"data-id",
	"data-handleid",
	"data-nodeid",
	"data-handlepos"
], Xc = /* @__PURE__ */ f({
	name: "Handle",
	compatConfig: { MODE: 3 },
	props: {
		id: { default: null },
		type: {},
		position: { default: () => Y.Top },
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
		]), i = U(() => n.type ?? "source"), a = U(() => n.isValidConnection ?? null), { id: s, connectionStartHandle: l, connectionClickStartHandle: u, connectionEndHandle: d, vueFlowRef: f, nodesConnectable: p, noDragClassName: m, noPanClassName: h } = $(), { id: g, node: _, nodeEl: v, connectedEdges: y } = Mc(), b = I(), x = U(() => e.connectableStart === void 0 || e.connectableStart), S = U(() => e.connectableEnd === void 0 || e.connectableEnd), C = U(() => l.value?.nodeId === g && l.value?.id === e.id && l.value?.type === i.value || d.value?.nodeId === g && d.value?.id === e.id && d.value?.type === i.value), T = U(() => u.value?.nodeId === g && u.value?.id === e.id && u.value?.type === i.value), { handlePointerDown: E, handleClick: D } = Ac({
			nodeId: g,
			handleId: e.id,
			isValidConnection: a,
			type: i
		}), O = r(() => typeof e.connectable == "string" && e.connectable === "single" ? !y.value.some((t) => {
			let n = t[`${i.value}Handle`];
			return t[i.value] === g ? !n || n === e.id : !1;
		}) : typeof e.connectable == "number" ? y.value.filter((t) => {
			let n = t[`${i.value}Handle`];
			return t[i.value] === g ? !n || n === e.id : !1;
		}).length < e.connectable : typeof e.connectable == "function" ? e.connectable(_, y.value) : Q(e.connectable) ? e.connectable : p.value);
		k(() => {
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
				...Ho(b.value)
			};
			_.handleBounds[i.value] = [..._.handleBounds[i.value] ?? [], c];
		});
		function A(e) {
			let t = Ws(e);
			O.value && x.value && (t && e.button === 0 || !t) && E(e);
		}
		function j(e) {
			g && (u.value || x.value) && O.value && D(e);
		}
		return t({
			handleClick: D,
			handlePointerDown: E,
			onClick: j,
			onPointerDown: A
		}), (t, n) => (M(), o("div", {
			ref_key: "handle",
			ref: b,
			"data-id": `${K(s)}-${K(g)}-${e.id}-${i.value}`,
			"data-handleid": e.id,
			"data-nodeid": K(g),
			"data-handlepos": t.position,
			class: w(["vue-flow__handle", [
				`vue-flow__handle-${t.position}`,
				`vue-flow__handle-${e.id}`,
				K(m),
				K(h),
				i.value,
				{
					connectable: O.value,
					connecting: T.value,
					connectablestart: x.value,
					connectableend: S.value,
					connectionindicator: O.value && (x.value && !C.value || S.value && C.value)
				}
			]]),
			onMousedown: A,
			onTouchstartPassive: A,
			onClick: j
		}, [R(t.$slots, "default", { id: t.id })], 42, Yc));
	}
}), Zc = function({ sourcePosition: t = Y.Bottom, targetPosition: n = Y.Top, label: r, connectable: i = !0, isValidTargetPos: a, isValidSourcePos: o, data: s }) {
	let c = s.label ?? r;
	return [
		_(Xc, {
			type: "target",
			position: n,
			connectable: i,
			isValidConnection: a
		}),
		typeof c != "string" && c ? _(c) : _(e, [c]),
		_(Xc, {
			type: "source",
			position: t,
			connectable: i,
			isValidConnection: o
		})
	];
};
Zc.props = [
	"sourcePosition",
	"targetPosition",
	"label",
	"isValidTargetPos",
	"isValidSourcePos",
	"connectable",
	"data"
], Zc.inheritAttrs = !1, Zc.compatConfig = { MODE: 3 };
var Qc = Zc, $c = function({ targetPosition: t = Y.Top, label: n, connectable: r = !0, isValidTargetPos: i, data: a }) {
	let o = a.label ?? n;
	return [_(Xc, {
		type: "target",
		position: t,
		connectable: r,
		isValidConnection: i
	}), typeof o != "string" && o ? _(o) : _(e, [o])];
};
$c.props = [
	"targetPosition",
	"label",
	"isValidTargetPos",
	"connectable",
	"data"
], $c.inheritAttrs = !1, $c.compatConfig = { MODE: 3 };
var el = $c, tl = function({ sourcePosition: t = Y.Bottom, label: n, connectable: r = !0, isValidSourcePos: i, data: a }) {
	let o = a.label ?? n;
	return [typeof o != "string" && o ? _(o) : _(e, [o]), _(Xc, {
		type: "source",
		position: t,
		connectable: r,
		isValidConnection: i
	})];
};
tl.props = [
	"sourcePosition",
	"label",
	"isValidSourcePos",
	"connectable",
	"data"
], tl.inheritAttrs = !1, tl.compatConfig = { MODE: 3 };
var nl = tl, rl = ["transform"], il = [
	"width",
	"height",
	"x",
	"y",
	"rx",
	"ry"
], al = ["y"], ol = /* @__PURE__ */ f({
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
		let n = I({
			x: 0,
			y: 0,
			width: 0,
			height: 0
		}), c = I(null), u = r(() => `translate(${t.x - n.value.width / 2} ${t.y - n.value.height / 2})`);
		k(d), J([
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
		return (t, r) => (M(), o("g", {
			transform: u.value,
			class: "vue-flow__edge-textwrapper"
		}, [t.labelShowBg ? (M(), o("rect", {
			key: 0,
			class: "vue-flow__edge-textbg",
			width: `${n.value.width + 2 * t.labelBgPadding[0]}px`,
			height: `${n.value.height + 2 * t.labelBgPadding[1]}px`,
			x: -t.labelBgPadding[0],
			y: -t.labelBgPadding[1],
			style: E(t.labelBgStyle),
			rx: t.labelBgBorderRadius,
			ry: t.labelBgBorderRadius
		}, null, 12, il)) : a("", !0), s("text", S(t.$attrs, {
			ref_key: "el",
			ref: c,
			class: "vue-flow__edge-text",
			y: n.value.height / 2,
			dy: "0.3em",
			style: t.labelStyle
		}), [R(t.$slots, "default", {}, () => [typeof t.label == "string" ? (M(), o(e, { key: 1 }, [l(V(t.label), 1)], 64)) : (M(), i(te(t.label), { key: 0 }))])], 16, al)], 8, rl));
	}
}), sl = [
	"id",
	"d",
	"marker-end",
	"marker-start"
], cl = ["d", "stroke-width"], ll = /* @__PURE__ */ f({
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
		let r = I(null), c = I(null), l = I(null), u = q();
		return n({
			pathEl: r,
			interactionEl: c,
			labelEl: l
		}), (t, n) => (M(), o(e, null, [
			s("path", S(K(u), {
				id: t.id,
				ref_key: "pathEl",
				ref: r,
				d: t.path,
				class: "vue-flow__edge-path",
				"marker-end": t.markerEnd,
				"marker-start": t.markerStart
			}), null, 16, sl),
			t.interactionWidth ? (M(), o("path", {
				key: 0,
				ref_key: "interactionEl",
				ref: c,
				fill: "none",
				d: t.path,
				"stroke-width": t.interactionWidth,
				"stroke-opacity": 0,
				class: "vue-flow__edge-interaction"
			}, null, 8, cl)) : a("", !0),
			t.label && t.labelX && t.labelY ? (M(), i(ol, {
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
function ul({ sourceX: e, sourceY: t, targetX: n, targetY: r }) {
	let i = Math.abs(n - e) / 2, a = n < e ? n + i : n - i, o = Math.abs(r - t) / 2;
	return [
		a,
		r < t ? r + o : r - o,
		i,
		o
	];
}
function dl({ sourceX: e, sourceY: t, targetX: n, targetY: r, sourceControlX: i, sourceControlY: a, targetControlX: o, targetControlY: s }) {
	let c = e * .125 + i * .375 + o * .375 + n * .125, l = t * .125 + a * .375 + s * .375 + r * .125;
	return [
		c,
		l,
		Math.abs(c - e),
		Math.abs(l - t)
	];
}
function fl(e, t) {
	return e >= 0 ? .5 * e : t * 25 * Math.sqrt(-e);
}
function pl({ pos: e, x1: t, y1: n, x2: r, y2: i, c: a }) {
	let o, s;
	switch (e) {
		case Y.Left:
			o = t - fl(t - r, a), s = n;
			break;
		case Y.Right:
			o = t + fl(r - t, a), s = n;
			break;
		case Y.Top:
			o = t, s = n - fl(n - i, a);
			break;
		case Y.Bottom: o = t, s = n + fl(i - n, a);
	}
	return [o, s];
}
function ml(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Y.Bottom, targetX: i, targetY: a, targetPosition: o = Y.Top, curvature: s = .25 } = e, [c, l] = pl({
		pos: r,
		x1: t,
		y1: n,
		x2: i,
		y2: a,
		c: s
	}), [u, d] = pl({
		pos: o,
		x1: i,
		y1: a,
		x2: t,
		y2: n,
		c: s
	}), [f, p, m, h] = dl({
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
function hl({ pos: e, x1: t, y1: n, x2: r, y2: i }) {
	let a, o;
	switch (e) {
		case Y.Left:
		case Y.Right:
			a = .5 * (t + r), o = n;
			break;
		case Y.Top:
		case Y.Bottom: a = t, o = .5 * (n + i);
	}
	return [a, o];
}
function gl(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Y.Bottom, targetX: i, targetY: a, targetPosition: o = Y.Top } = e, [s, c] = hl({
		pos: r,
		x1: t,
		y1: n,
		x2: i,
		y2: a
	}), [l, u] = hl({
		pos: o,
		x1: i,
		y1: a,
		x2: t,
		y2: n
	}), [d, f, p, m] = dl({
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
var _l = {
	[Y.Left]: {
		x: -1,
		y: 0
	},
	[Y.Right]: {
		x: 1,
		y: 0
	},
	[Y.Top]: {
		x: 0,
		y: -1
	},
	[Y.Bottom]: {
		x: 0,
		y: 1
	}
};
function vl({ source: e, sourcePosition: t = Y.Bottom, target: n }) {
	return t === Y.Left || t === Y.Right ? e.x < n.x ? {
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
function yl(e, t) {
	return Math.sqrt((t.x - e.x) ** 2 + (t.y - e.y) ** 2);
}
function bl({ source: e, sourcePosition: t = Y.Bottom, target: n, targetPosition: r = Y.Top, center: i, offset: a }) {
	let o = _l[t], s = _l[r], c = {
		x: e.x + o.x * a,
		y: e.y + o.y * a
	}, l = {
		x: n.x + s.x * a,
		y: n.y + s.y * a
	}, u = vl({
		source: c,
		sourcePosition: t,
		target: l
	}), d = u.x === 0 ? "y" : "x", f = u[d], p, m, h, g = {
		x: 0,
		y: 0
	}, _ = {
		x: 0,
		y: 0
	}, [v, y, b, x] = ul({
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
function xl(e, t, n, r) {
	let i = Math.min(yl(e, t) / 2, yl(t, n) / 2, r), { x: a, y: o } = t;
	if (e.x === a && a === n.x || e.y === o && o === n.y) return `L${a} ${o}`;
	if (e.y === o) {
		let t = e.x < n.x ? -1 : 1, r = e.y < n.y ? 1 : -1;
		return `L ${a + i * t},${o}Q ${a},${o} ${a},${o + i * r}`;
	}
	let s = e.x < n.x ? 1 : -1;
	return `L ${a},${o + i * (e.y < n.y ? -1 : 1)}Q ${a},${o} ${a + i * s},${o}`;
}
function Sl(e) {
	let { sourceX: t, sourceY: n, sourcePosition: r = Y.Bottom, targetX: i, targetY: a, targetPosition: o = Y.Top, borderRadius: s = 5, centerX: c, centerY: l, offset: u = 20 } = e, [d, f, p, m, h] = bl({
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
			return r = n > 0 && n < d.length - 1 ? xl(d[n - 1], t, d[n + 1], s) : `${n === 0 ? "M" : "L"}${t.x} ${t.y}`, e += r, e;
		}, ""),
		f,
		p,
		m,
		h
	];
}
function Cl(e) {
	let { sourceX: t, sourceY: n, targetX: r, targetY: i } = e, [a, o, s, c] = ul({
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
var wl = f({
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
			let [n, r, i] = Cl(e);
			return _(ll, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), Tl = f({
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
			let [n, r, i] = Sl({
				...e,
				sourcePosition: e.sourcePosition ?? Y.Bottom,
				targetPosition: e.targetPosition ?? Y.Top
			});
			return _(ll, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), El = f({
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
		return () => _(Tl, {
			...e,
			...t,
			borderRadius: 0
		});
	}
}), Dl = f({
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
			let [n, r, i] = ml({
				...e,
				sourcePosition: e.sourcePosition ?? Y.Bottom,
				targetPosition: e.targetPosition ?? Y.Top
			});
			return _(ll, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), Ol = f({
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
			let [n, r, i] = gl({
				...e,
				sourcePosition: e.sourcePosition ?? Y.Bottom,
				targetPosition: e.targetPosition ?? Y.Top
			});
			return _(ll, {
				path: n,
				labelX: r,
				labelY: i,
				...t,
				...e
			});
		};
	}
}), kl = {
	input: nl,
	default: Qc,
	output: el
}, Al = {
	default: Dl,
	straight: wl,
	step: El,
	smoothstep: Tl,
	simplebezier: Ol
};
function jl(e, t, n) {
	let i = r(() => (e) => t.value.get(e)), a = r(() => (e) => n.value.get(e)), o = r(() => {
		let t = {
			...Al,
			...e.edgeTypes
		}, n = Object.keys(t);
		for (let r of e.edges) r.type && !n.includes(r.type) && (t[r.type] = r.type);
		return t;
	}), s = r(() => {
		let t = {
			...kl,
			...e.nodeTypes
		}, n = Object.keys(t);
		for (let r of e.nodes) r.type && !n.includes(r.type) && (t[r.type] = r.type);
		return t;
	}), c = r(() => e.onlyRenderVisibleElements ? us(e.nodes, {
		x: 0,
		y: 0,
		width: e.dimensions.width,
		height: e.dimensions.height
	}, e.viewport, !0) : e.nodes), l = r(() => {
		if (e.onlyRenderVisibleElements) {
			let n = [];
			for (let r of e.edges) {
				let i = t.value.get(r.source), a = t.value.get(r.target);
				Bs({
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
var Ml = class e {
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
		let n = Kc(), i = P(n), a = {};
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
		}), l = jl(i, s, c), u = Jc(i, s, c);
		u.setState({
			...i,
			...t
		});
		let d = {
			...a,
			...l,
			...u,
			...xe(i),
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
function $(e) {
	let t = Ml.getInstance(), n = h(), r = typeof e == "object", i = r ? e : { id: e }, a = i.id, o = a ?? n?.vueFlowId, s;
	if (n) {
		let e = v(yc, null);
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
			}, { immediate: !0 }), ce(() => {
				if (s) {
					let e = t.get(s.id);
					e ? e.$destroy() : cc(`No store instance found for id ${s.id} in storage.`);
				}
			});
		});
	} else r && s.setState(i);
	return n && (N(yc, s), n.vueFlowId = s.id), r && m()?.type.name !== "VueFlow" && s.emits.error(new Us(Z.USEVUEFLOW_OPTIONS)), s;
}
function Nl(e) {
	let { emits: t, dimensions: n } = $(), r;
	k(() => {
		let i = () => {
			var r;
			if (!e.value || !((r = e.value).checkVisibility?.call(r) ?? !0)) return;
			let i = Ho(e.value);
			(i.width === 0 || i.height === 0) && t.error(new Us(Z.MISSING_VIEWPORT_DIMENSIONS)), n.value = {
				width: i.width || 500,
				height: i.height || 500
			};
		};
		i(), window.addEventListener("resize", i), e.value && (r = new ResizeObserver(() => i()), r.observe(e.value)), O(() => {
			window.removeEventListener("resize", i), r && e.value && r.unobserve(e.value);
		});
	});
}
var Pl = /* @__PURE__ */ f({
	name: "UserSelection",
	compatConfig: { MODE: 3 },
	props: { userSelectionRect: {} },
	setup(e) {
		return (e, t) => (M(), o("div", {
			class: "vue-flow__selection vue-flow__container",
			style: E({
				width: `${e.userSelectionRect.width}px`,
				height: `${e.userSelectionRect.height}px`,
				transform: `translate(${e.userSelectionRect.x}px, ${e.userSelectionRect.y}px)`
			})
		}, null, 4));
	}
}), Fl = ["tabIndex"], Il = /* @__PURE__ */ f({
	name: "NodesSelection",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { emits: t, viewport: n, getSelectedNodes: i, noPanClassName: c, disableKeyboardA11y: l, userSelectionActive: u } = $(), d = Fc(), f = I(null), p = Tc({
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
		k(() => {
			var e;
			l.value || (e = f.value) == null || e.focus({ preventScroll: !0 });
		});
		let m = r(() => ls(i.value)), h = r(() => ({
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
			l.value || zo[e.key] && (e.preventDefault(), d({
				x: zo[e.key].x,
				y: zo[e.key].y
			}, e.shiftKey));
		}
		return (e, t) => !K(u) && m.value.width && m.value.height ? (M(), o("div", {
			key: 0,
			class: w(["vue-flow__nodesselection vue-flow__container", K(c)]),
			style: E({ transform: `translate(${K(n).x}px,${K(n).y}px) scale(${K(n).zoom})` })
		}, [s("div", {
			ref_key: "el",
			ref: f,
			class: w([{ dragging: K(p) }, "vue-flow__nodesselection-rect"]),
			style: E(h.value),
			tabIndex: K(l) ? void 0 : -1,
			onContextmenu: g,
			onKeydown: _
		}, null, 46, Fl)], 6)) : a("", !0);
	}
});
function Ll(e, t) {
	return {
		x: e.clientX - t.left,
		y: e.clientY - t.top
	};
}
var Rl = /* @__PURE__ */ f({
	name: "Pane",
	compatConfig: { MODE: 3 },
	props: {
		isSelecting: { type: Boolean },
		selectionKeyPressed: { type: Boolean }
	},
	setup(e) {
		let { vueFlowRef: t, nodes: n, viewport: r, emits: s, userSelectionActive: c, removeSelectedElements: l, userSelectionRect: u, elementsSelectable: d, nodesSelectionActive: f, getSelectedEdges: p, getSelectedNodes: m, removeNodes: h, removeEdges: g, selectionMode: _, deleteKeyCode: v, multiSelectionKeyCode: y, multiSelectionActive: b, edgeLookup: x, nodeLookup: S, connectionLookup: C, defaultEdgeOptions: T, connectionStartHandle: E, panOnDrag: D } = $(), O = B(null), k = B(/* @__PURE__ */ new Set()), A = B(/* @__PURE__ */ new Set()), j = B(null), N = U(() => d.value && (e.isSelecting || c.value)), P = U(() => E.value !== null), F = !1, I = !1, L = Po(v, { actInsideInputWithModifier: !1 }), ee = Po(y);
		J(L, (e) => {
			e && (h(m.value), g(p.value), f.value = !1);
		}), J(ee, (e) => {
			b.value = e;
		});
		function te(e, t) {
			return (n) => {
				n.target === t && e?.(n);
			};
		}
		function z(e) {
			F || P.value ? F = !1 : (s.paneClick(e), l(), f.value = !1);
		}
		function V(e) {
			Array.isArray(D.value) && D.value?.includes(2) ? e.preventDefault() : s.paneContextMenu(e);
		}
		function H(e) {
			s.paneScroll(e);
		}
		function W(n) {
			var r, i;
			if (j.value = t.value?.getBoundingClientRect() ?? null, !d.value || !e.isSelecting || n.button !== 0 || n.target !== O.value || !j.value) return;
			(i = (r = n.target)?.setPointerCapture) == null || i.call(r, n.pointerId);
			let { x: a, y: o } = Ll(n, j.value);
			I = !0, F = !1, l(), u.value = {
				width: 0,
				height: 0,
				startX: a,
				startY: o,
				x: a,
				y: o
			}, s.selectionStart(n);
		}
		function G(e) {
			if (!j.value || !u.value) return;
			F = !0;
			let { x: t, y: i } = Ks(e, j.value), { startX: a = 0, startY: o = 0 } = u.value, l = {
				startX: a,
				startY: o,
				x: t < a ? t : a,
				y: i < o ? i : o,
				width: Math.abs(t - a),
				height: Math.abs(i - o)
			}, d = k.value, p = A.value;
			k.value = new Set(us(n.value, l, r.value, _.value === So.Partial, !0).map((e) => e.id)), A.value = /* @__PURE__ */ new Set();
			let m = T.value?.selectable ?? !0;
			for (let e of k.value) {
				let t = C.value.get(e);
				if (t) for (let { edgeId: e } of t.values()) {
					let t = x.value.get(e);
					t && (t.selectable ?? m) && A.value.add(e);
				}
			}
			if (!_c(d, k.value)) {
				let e = Os(S.value, k.value, !0);
				s.nodesChange(e);
			}
			if (!_c(p, A.value)) {
				let e = Os(x.value, A.value);
				s.edgesChange(e);
			}
			u.value = l, c.value = !0, f.value = !1;
		}
		function q(t) {
			var n;
			t.button === 0 && I && ((n = t.target) == null || n.releasePointerCapture(t.pointerId), !c.value && u.value && t.target === O.value && z(t), c.value = !1, u.value = null, f.value = k.value.size > 0, s.selectionEnd(t), e.selectionKeyPressed && (F = !1), I = !1);
		}
		return (e, t) => (M(), o("div", {
			ref_key: "container",
			ref: O,
			class: w(["vue-flow__pane vue-flow__container", { selection: e.isSelecting }]),
			onClick: t[0] ||= (e) => N.value ? void 0 : te(z, O.value)(e),
			onContextmenu: t[1] ||= (e) => te(V, O.value)(e),
			onWheelPassive: t[2] ||= (e) => te(H, O.value)(e),
			onPointerenter: t[3] ||= (e) => N.value ? void 0 : K(s).paneMouseEnter(e),
			onPointerdown: t[4] ||= (e) => N.value ? W(e) : K(s).paneMouseMove(e),
			onPointermove: t[5] ||= (e) => N.value ? G(e) : K(s).paneMouseMove(e),
			onPointerup: t[6] ||= (e) => N.value ? q(e) : void 0,
			onPointerleave: t[7] ||= (e) => K(s).paneMouseLeave(e)
		}, [
			R(e.$slots, "default"),
			K(c) && K(u) ? (M(), i(Pl, {
				key: 0,
				"user-selection-rect": K(u)
			}, null, 8, ["user-selection-rect"])) : a("", !0),
			K(f) && K(m).length ? (M(), i(Il, { key: 1 })) : a("", !0)
		], 34));
	}
}), zl = /* @__PURE__ */ f({
	name: "Transform",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { viewport: t, fitViewOnInit: n, fitViewOnInitDone: i } = $(), a = r(() => n.value ? !i.value : !1), s = r(() => `translate(${t.value.x}px,${t.value.y}px) scale(${t.value.zoom})`);
		return (e, t) => (M(), o("div", {
			class: "vue-flow__transformationpane vue-flow__container",
			style: E({
				transform: s.value,
				opacity: a.value ? 0 : void 0
			})
		}, [R(e.$slots, "default")], 4));
	}
}), Bl = /* @__PURE__ */ f({
	name: "Viewport",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { minZoom: t, maxZoom: n, defaultViewport: r, translateExtent: i, zoomActivationKeyCode: a, selectionKeyCode: s, panActivationKeyCode: c, panOnScroll: l, panOnScrollMode: d, panOnScrollSpeed: f, panOnDrag: p, zoomOnDoubleClick: m, zoomOnPinch: h, zoomOnScroll: g, preventScrolling: _, noWheelClassName: v, noPanClassName: y, emits: b, connectionStartHandle: x, userSelectionActive: S, paneDragging: C, d3Zoom: T, d3Selection: E, d3ZoomHandler: D, viewport: O, viewportRef: A, paneClickDistance: j } = $();
		Nl(A);
		let N = B(!1), P = B(!1), F = null, I = !1, L = 0, ee = {
			x: 0,
			y: 0,
			zoom: 0
		}, te = Po(c), z = Po(s), V = Po(a), H = U(() => (!z.value || z.value && s.value === !0) && (te.value || p.value)), W = U(() => te.value || l.value), G = U(() => s.value === !0 && H.value !== !0), q = U(() => z.value && s.value !== !0 || S.value || G.value), ne = U(() => x.value !== null);
		k(() => {
			if (!A.value) {
				cc("Viewport element is missing");
				return;
			}
			let e = A.value, a = e.getBoundingClientRect(), o = xo().clickDistance(j.value).scaleExtent([t.value, n.value]).translateExtent(i.value), c = Ln(e).call(o), u = c.on("wheel.zoom"), x = fo.translate(r.value.x ?? 0, r.value.y ?? 0).scale(Uo(r.value.zoom ?? 1, t.value, n.value)), w = [[0, 0], [a.width, a.height]], k = o.constrain()(x, w, i.value);
			o.transform(c, k), o.wheelDelta(ys), T.value = o, E.value = c, D.value = u, O.value = {
				x: k.x,
				y: k.y,
				zoom: k.k
			}, o.on("start", (e) => {
				if (!e.sourceEvent) return null;
				L = e.sourceEvent.button, N.value = !0;
				let t = oe(e.transform);
				e.sourceEvent?.type === "mousedown" && (C.value = !0), ee = t, b.viewportChangeStart(t), b.moveStart({
					event: e,
					flowTransform: t
				});
			}), o.on("end", (e) => {
				if (!e.sourceEvent) return null;
				if (N.value = !1, C.value = !1, re(H.value, L ?? 0) && !I && b.paneContextMenu(e.sourceEvent), I = !1, ae(ee, e.transform)) {
					let t = oe(e.transform);
					ee = t, b.viewportChangeEnd(t), b.moveEnd({
						event: e,
						flowTransform: t
					});
				}
			}), o.filter((e) => {
				let t = V.value || g.value, n = h.value && e.ctrlKey, r = e.button, i = e.type === "wheel";
				if (r === 1 && e.type === "mousedown" && (se(e, "vue-flow__node") || se(e, "vue-flow__edge"))) return !0;
				if (!H.value && !t && !W.value && !m.value && !h.value || S.value || ne.value && !i || !m.value && e.type === "dblclick" || se(e, v.value) && i || se(e, y.value) && (!i || W.value && i && !V.value) || !h.value && e.ctrlKey && i || !t && !W.value && !n && i) return !1;
				if (!h && e.type === "touchstart" && e.touches?.length > 1) return e.preventDefault(), !1;
				if (!H.value && (e.type === "mousedown" || e.type === "touchstart") || G.value && Array.isArray(p.value) && p.value.includes(0) && r === 0 || Array.isArray(p.value) && !p.value.includes(r) && (e.type === "mousedown" || e.type === "touchstart")) return !1;
				let a = Array.isArray(p.value) && p.value.includes(r) || s.value === !0 && Array.isArray(p.value) && !p.value.includes(0) || !r || r <= 1;
				return (!e.ctrlKey || te.value || i) && a;
			}), J([S, H], () => {
				S.value && !N.value ? o.on("zoom", null) : S.value || o.on("zoom", (e) => {
					O.value = {
						x: e.transform.x,
						y: e.transform.y,
						zoom: e.transform.k
					};
					let t = oe(e.transform);
					I = re(H.value, L ?? 0), b.viewportChange(t), b.move({
						event: e,
						flowTransform: t
					});
				});
			}, { immediate: !0 }), J([
				S,
				W,
				d,
				V,
				h,
				_,
				v
			], () => {
				W.value && !V.value && !S.value ? c.on("wheel.zoom", (e) => {
					if (se(e, v.value)) return !1;
					let t = V.value || g.value, n = h.value && e.ctrlKey;
					if (!(!_.value || W.value || t || n)) return !1;
					e.preventDefault(), e.stopImmediatePropagation();
					let r = c.property("__zoom").k || 1, i = qs();
					if (!te.value && e.ctrlKey && h.value && i) {
						let t = zn(e), n = r * 2 ** ys(e);
						o.scaleTo(c, n, t, e);
						return;
					}
					let a = e.deltaMode === 1 ? 20 : 1, s = d.value === Eo.Vertical ? 0 : e.deltaX * a, l = d.value === Eo.Horizontal ? 0 : e.deltaY * a;
					!i && e.shiftKey && d.value !== Eo.Vertical && !s && l && (s = l, l = 0), o.translateBy(c, -(s / r) * f.value, -(l / r) * f.value);
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
					let n = !_.value && e.type === "wheel" && !e.ctrlKey, r = V.value || g.value, i = h.value && e.ctrlKey;
					if (!r && !l.value && !i && e.type === "wheel" || n || se(e, v.value)) return null;
					e.preventDefault(), u.call(this, e, t);
				}, { passive: !1 });
			}, { immediate: !0 });
		});
		function re(e, t) {
			return t === 2 && Array.isArray(e) && e.includes(2);
		}
		function ae(e, t) {
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
		return (e, t) => (M(), o("div", {
			ref_key: "viewportRef",
			ref: A,
			class: "vue-flow__viewport vue-flow__container"
		}, [u(Rl, {
			"is-selecting": q.value,
			"selection-key-pressed": K(z),
			class: w({
				connecting: ne.value,
				dragging: K(C),
				draggable: K(p) === !0 || Array.isArray(K(p)) && K(p).includes(0)
			})
		}, {
			default: ie(() => [u(zl, null, {
				default: ie(() => [R(e.$slots, "default")]),
				_: 3
			})]),
			_: 3
		}, 8, [
			"is-selecting",
			"selection-key-pressed",
			"class"
		])], 512));
	}
}), Vl = ["id"], Hl = ["id"], Ul = ["id"], Wl = /* @__PURE__ */ f({
	name: "A11yDescriptions",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { id: n, disableKeyboardA11y: r, ariaLiveMessage: i } = $();
		return (t, c) => (M(), o(e, null, [
			s("div", {
				id: `${K(Fo)}-${K(n)}`,
				style: { display: "none" }
			}, " Press enter or space to select a node. " + V(K(r) ? "" : "You can then use the arrow keys to move the node around.") + " You can then use the arrow keys to move the node around, press delete to remove it and press escape to cancel. ", 9, Vl),
			s("div", {
				id: `${K(Io)}-${K(n)}`,
				style: { display: "none" }
			}, " Press enter or space to select an edge. You can then press delete to remove it or press escape to cancel. ", 8, Hl),
			K(r) ? a("", !0) : (M(), o("div", {
				key: 0,
				id: `${K(Lo)}-${K(n)}`,
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
			}, V(K(i)), 9, Ul))
		], 64));
	}
});
function Gl() {
	let e = $();
	J(() => e.viewportHelper.value.viewportInitialized, (t) => {
		t && setTimeout(() => {
			e.emits.init(e), e.emits.paneReady(e);
		}, 1);
	});
}
function Kl(e, t, n) {
	return n === Y.Left ? e - t : n === Y.Right ? e + t : e;
}
function ql(e, t, n) {
	return n === Y.Top ? e - t : n === Y.Bottom ? e + t : e;
}
var Jl = function({ radius: e = 10, centerX: t = 0, centerY: n = 0, position: r = Y.Top, type: i }) {
	return _("circle", {
		class: `vue-flow__edgeupdater vue-flow__edgeupdater-${i}`,
		cx: Kl(t, e, r),
		cy: ql(n, e, r),
		r: e,
		stroke: "transparent",
		fill: "transparent"
	});
};
Jl.props = [
	"radius",
	"centerX",
	"centerY",
	"position",
	"type"
], Jl.compatConfig = { MODE: 3 };
var Yl = Jl, Xl = f({
	name: "Edge",
	compatConfig: { MODE: 3 },
	props: ["id"],
	setup(e) {
		let { id: t, addSelectedEdges: n, connectionMode: i, edgeUpdaterRadius: a, emits: o, nodesSelectionActive: s, noPanClassName: c, getEdgeTypes: l, removeSelectedEdges: u, findEdge: d, findNode: f, isValidConnection: p, multiSelectionActive: h, disableKeyboardA11y: g, elementsSelectable: y, edgesUpdatable: b, edgesFocusable: x, hooks: S } = $(), C = r(() => d(e.id)), { emit: w, on: T } = Dc(C.value, o), E = v(wc), D = m(), O = I(!1), k = I(!1), A = I(""), j = I(null), M = I("source"), P = I(null), F = U(() => C.value.selectable === void 0 ? y.value : C.value.selectable), L = U(() => C.value.updatable === void 0 ? b.value : C.value.updatable), R = U(() => C.value.focusable === void 0 ? x.value : C.value.focusable);
		N(Sc, e.id), N(Cc, P);
		let te = r(() => C.value.class instanceof Function ? C.value.class(C.value) : C.value.class), z = r(() => C.value.style instanceof Function ? C.value.style(C.value) : C.value.style), B = r(() => {
			let e = C.value.type || "default", t = E?.[`edge-${e}`];
			if (t) return t;
			let n = C.value.template ?? l.value[e];
			if (typeof n == "string" && D) {
				let t = Object.keys(D.appContext.components);
				t && t.includes(e) && (n = ee(e, !1));
			}
			return n && typeof n != "string" ? n : (o.error(new Us(Z.EDGE_TYPE_MISSING, n)), !1);
		}), { handlePointerDown: V } = Ac({
			nodeId: A,
			handleId: j,
			type: M,
			isValidConnection: p,
			edgeUpdaterType: M,
			onEdgeUpdate: G,
			onEdgeUpdateEnd: K
		});
		return () => {
			let n = f(C.value.source), r = f(C.value.target), s = "pathOptions" in C.value ? C.value.pathOptions : {};
			if (!n && !r) return o.error(new Us(Z.EDGE_SOURCE_TARGET_MISSING, C.value.id, C.value.source, C.value.target)), null;
			if (!n) return o.error(new Us(Z.EDGE_SOURCE_MISSING, C.value.id, C.value.source)), null;
			if (!r) return o.error(new Us(Z.EDGE_TARGET_MISSING, C.value.id, C.value.target)), null;
			if (!C.value || C.value.hidden || n.hidden || r.hidden) return null;
			let u;
			u = i.value === wo.Strict ? n.handleBounds.source : [...n.handleBounds.source || [], ...n.handleBounds.target || []];
			let d = zs(u, C.value.sourceHandle), p;
			p = i.value === wo.Strict ? r.handleBounds.target : [...r.handleBounds.target || [], ...r.handleBounds.source || []];
			let m = zs(p, C.value.targetHandle), h = d?.position || Y.Bottom, g = m?.position || Y.Top, { x: v, y } = Rs(n, d, h), { x: b, y: x } = Rs(r, m, g);
			return C.value.sourceX = v, C.value.sourceY = y, C.value.targetX = b, C.value.targetY = x, _("g", {
				ref: P,
				key: e.id,
				"data-id": e.id,
				class: [
					"vue-flow__edge",
					`vue-flow__edge-${B.value === !1 ? "default" : C.value.type || "default"}`,
					c.value,
					te.value,
					{
						updating: O.value,
						selected: C.value.selected,
						animated: C.value.animated,
						inactive: !F.value && !S.value.edgeClick.hasListeners()
					}
				],
				tabIndex: R.value ? 0 : void 0,
				"aria-label": C.value.ariaLabel === null ? void 0 : C.value.ariaLabel ?? `Edge from ${C.value.source} to ${C.value.target}`,
				"aria-describedby": R.value ? `${Io}-${t}` : void 0,
				"aria-roledescription": "edge",
				role: R.value ? "group" : "img",
				...C.value.domAttributes,
				onClick: ne,
				onContextmenu: re,
				onDblclick: J,
				onMouseenter: ie,
				onMousemove: ae,
				onMouseleave: oe,
				onKeyDown: R.value ? le : void 0
			}, [k.value ? null : _(B.value === !1 ? l.value.default : B.value, {
				id: e.id,
				sourceNode: n,
				targetNode: r,
				source: C.value.source,
				target: C.value.target,
				type: C.value.type,
				updatable: L.value,
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
				style: z.value,
				markerStart: `url('#${vs(C.value.markerStart, t)}')`,
				markerEnd: `url('#${vs(C.value.markerEnd, t)}')`,
				sourcePosition: h,
				targetPosition: g,
				sourceX: v,
				sourceY: y,
				targetX: b,
				targetY: x,
				sourceHandleId: C.value.sourceHandle,
				targetHandleId: C.value.targetHandle,
				interactionWidth: C.value.interactionWidth,
				...s
			}), [L.value === "source" || L.value === !0 ? [_("g", {
				onMousedown: se,
				onMouseenter: H,
				onMouseout: W
			}, _(Yl, {
				position: h,
				centerX: v,
				centerY: y,
				radius: a.value,
				type: "source",
				"data-type": "source"
			}))] : null, L.value === "target" || L.value === !0 ? [_("g", {
				onMousedown: ce,
				onMouseenter: H,
				onMouseout: W
			}, _(Yl, {
				position: g,
				centerX: b,
				centerY: x,
				radius: a.value,
				type: "target",
				"data-type": "target"
			}))] : null]]);
		};
		function H() {
			O.value = !0;
		}
		function W() {
			O.value = !1;
		}
		function G(e, t) {
			w.update({
				event: e,
				edge: C.value,
				connection: t
			});
		}
		function K(e) {
			w.updateEnd({
				event: e,
				edge: C.value
			}), k.value = !1;
		}
		function q(e, t) {
			e.button === 0 && (k.value = !0, A.value = t ? C.value.target : C.value.source, j.value = (t ? C.value.targetHandle : C.value.sourceHandle) ?? null, M.value = t ? "target" : "source", w.updateStart({
				event: e,
				edge: C.value
			}), V(e));
		}
		function ne(e) {
			var t;
			let r = {
				event: e,
				edge: C.value
			};
			F.value && (s.value = !1, C.value.selected && h.value ? (u([C.value]), (t = P.value) == null || t.blur()) : n([C.value])), w.click(r);
		}
		function re(e) {
			w.contextMenu({
				event: e,
				edge: C.value
			});
		}
		function J(e) {
			w.doubleClick({
				event: e,
				edge: C.value
			});
		}
		function ie(e) {
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
		function ce(e) {
			q(e, !1);
		}
		function le(t) {
			var r;
			!g.value && Ro.includes(t.key) && F.value && (t.key === "Escape" ? ((r = P.value) == null || r.blur(), u([d(e.id)])) : n([d(e.id)]));
		}
	}
}), Zl = f({
	name: "ConnectionLine",
	compatConfig: { MODE: 3 },
	setup() {
		let { id: e, connectionMode: t, connectionStartHandle: n, connectionEndHandle: i, connectionPosition: a, connectionLineType: o, connectionLineStyle: s, connectionLineOptions: c, connectionStatus: l, viewport: u, findNode: d } = $(), f = v(wc)?.["connection-line"], p = r(() => d(n.value?.nodeId)), m = r(() => d(i.value?.nodeId) ?? null), h = r(() => ({
			x: (a.value.x - u.value.x) / u.value.zoom,
			y: (a.value.y - u.value.y) / u.value.zoom
		})), g = r(() => c.value.markerStart ? `url(#${vs(c.value.markerStart, e)})` : ""), y = r(() => c.value.markerEnd ? `url(#${vs(c.value.markerEnd, e)})` : "");
		return () => {
			if (!p.value || !n.value) return null;
			let e = n.value.id, r = n.value.type, a = p.value.handleBounds, u = a?.[r] ?? [];
			if (t.value === wo.Loose) {
				let e = a?.[r === "source" ? "target" : "source"] ?? [];
				u = [...u, ...e];
			}
			if (!u) return null;
			let d = (e ? u.find((t) => t.id === e) : u[0]) ?? null, v = d?.position ?? Y.Top, { x: b, y: x } = Rs(p.value, d, v), S = null;
			m.value && (S = t.value === wo.Strict ? m.value.handleBounds[r === "source" ? "target" : "source"]?.find((e) => e.id === i.value?.id) || null : [...m.value.handleBounds.source ?? [], ...m.value.handleBounds.target ?? []].find((e) => e.id === i.value?.id) || null);
			let C = i.value?.position ?? (v ? oc[v] : null);
			if (!v || !C) return null;
			let w = o.value ?? c.value.type ?? Co.Bezier, T = "", E = {
				sourceX: b,
				sourceY: x,
				sourcePosition: v,
				targetX: h.value.x,
				targetY: h.value.y,
				targetPosition: C
			};
			return w === Co.Bezier ? [T] = ml(E) : w === Co.Step ? [T] = Sl({
				...E,
				borderRadius: 0
			}) : w === Co.SmoothStep ? [T] = Sl(E) : w === Co.SimpleBezier ? [T] = gl(E) : T = `M${b},${x} ${h.value.x},${h.value.y}`, _("svg", { class: "vue-flow__edges vue-flow__connectionline vue-flow__container" }, _("g", { class: "vue-flow__connection" }, f ? _(f, {
				sourceX: b,
				sourceY: x,
				sourcePosition: v,
				targetX: h.value.x,
				targetY: h.value.y,
				targetPosition: C,
				sourceNode: p.value,
				sourceHandle: d,
				targetNode: m.value,
				targetHandle: S,
				markerEnd: y.value,
				markerStart: g.value,
				connectionStatus: l.value
			}) : _("path", {
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
				"marker-start": g.value
			})));
		};
	}
}), Ql = [
	"id",
	"markerWidth",
	"markerHeight",
	"markerUnits",
	"orient"
], $l = /* @__PURE__ */ f({
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
		return (e, t) => (M(), o("marker", {
			id: e.id,
			class: "vue-flow__arrowhead",
			viewBox: "-10 -10 20 20",
			refX: "0",
			refY: "0",
			markerWidth: `${e.width}`,
			markerHeight: `${e.height}`,
			markerUnits: e.markerUnits,
			orient: e.orient
		}, [e.type === K(To).ArrowClosed ? (M(), o("polyline", {
			key: 0,
			style: E({
				stroke: e.color,
				fill: e.color,
				strokeWidth: e.strokeWidth
			}),
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
			points: "-5,-4 0,0 -5,4 -5,-4"
		}, null, 4)) : a("", !0), e.type === K(To).Arrow ? (M(), o("polyline", {
			key: 1,
			style: E({
				stroke: e.color,
				strokeWidth: e.strokeWidth
			}),
			"stroke-linecap": "round",
			"stroke-linejoin": "round",
			fill: "none",
			points: "-5,-4 0,0 -5,4"
		}, null, 4)) : a("", !0)], 8, Ql));
	}
}), eu = {
	class: "vue-flow__marker vue-flow__container",
	"aria-hidden": "true"
}, tu = /* @__PURE__ */ f({
	name: "MarkerDefinitions",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { id: n, edges: a, connectionLineOptions: c, defaultMarkerColor: l } = $(), u = r(() => {
			let e = /* @__PURE__ */ new Set(), t = [], r = (r) => {
				if (r) {
					let i = vs(r, n);
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
		return (t, n) => (M(), o("svg", eu, [s("defs", null, [(M(!0), o(e, null, L(u.value, (e) => (M(), i($l, {
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
}), nu = /* @__PURE__ */ f({
	name: "Edges",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { findNode: n, getEdges: r, elevateEdgesOnSelect: i } = $();
		return (t, a) => (M(), o(e, null, [
			u(tu),
			(M(!0), o(e, null, L(K(r), (e) => (M(), o("svg", {
				key: e.id,
				class: "vue-flow__edges vue-flow__container",
				style: E({ zIndex: K(Vs)(e, K(n), K(i)) })
			}, [u(K(Xl), { id: e.id }, null, 8, ["id"])], 4))), 128)),
			u(K(Zl))
		], 64));
	}
}), ru = f({
	name: "Node",
	compatConfig: { MODE: 3 },
	props: ["id", "resizeObserver"],
	setup(e) {
		let { id: t, noPanClassName: n, selectNodesOnDrag: i, nodesSelectionActive: a, multiSelectionActive: o, emits: s, removeSelectedNodes: c, addSelectedNodes: l, updateNodeDimensions: u, onUpdateNodeInternals: d, getNodeTypes: f, nodeExtent: p, elevateNodesOnSelect: h, disableKeyboardA11y: g, ariaLiveMessage: y, snapToGrid: b, snapGrid: x, nodeDragThreshold: S, nodesDraggable: w, elementsSelectable: T, nodesConnectable: E, nodesFocusable: D, hooks: O } = $(), A = I(null);
		N(xc, A), N(bc, e.id);
		let j = v(wc), M = m(), P = Fc(), { node: F, parentNode: L } = Mc(e.id), { emit: R, on: te } = Pc(F, s), z = U(() => F.draggable === void 0 ? w.value : F.draggable), B = U(() => F.selectable === void 0 ? T.value : F.selectable), V = U(() => F.connectable === void 0 ? E.value : F.connectable), H = U(() => F.focusable === void 0 ? D.value : F.focusable), W = r(() => B.value || z.value || O.value.nodeClick.hasListeners() || O.value.nodeDoubleClick.hasListeners() || O.value.nodeMouseEnter.hasListeners() || O.value.nodeMouseMove.hasListeners() || O.value.nodeMouseLeave.hasListeners()), G = U(() => !!F.dimensions.width && !!F.dimensions.height), K = r(() => {
			let e = F.type || "default", t = j?.[`node-${e}`];
			if (t) return t;
			let n = F.template || f.value[e];
			if (typeof n == "string" && M) {
				let t = Object.keys(M.appContext.components);
				t && t.includes(e) && (n = ee(e, !1));
			}
			return n && typeof n != "string" ? n : (s.error(new Us(Z.NODE_TYPE_MISSING, n)), !1);
		}), q = Tc({
			id: e.id,
			el: A,
			disabled: () => !z.value,
			selectable: B,
			dragHandle: () => F.dragHandle,
			onStart(e) {
				R.dragStart(e);
			},
			onDrag(e) {
				R.drag(e);
			},
			onStop(e) {
				R.dragStop(e);
			},
			onClick(e) {
				fe(e);
			}
		}), ne = r(() => F.class instanceof Function ? F.class(F) : F.class), re = r(() => {
			let e = (F.style instanceof Function ? F.style(F) : F.style) || {}, t = F.width instanceof Function ? F.width(F) : F.width, n = F.height instanceof Function ? F.height(F) : F.height;
			return !e.width && t && (e.width = typeof t == "string" ? t : `${t}px`), !e.height && n && (e.height = typeof n == "string" ? n : `${n}px`), e;
		}), ie = U(() => Number(F.zIndex ?? re.value.zIndex ?? 0));
		return d((t) => {
			(t.includes(e.id) || !t.length) && oe();
		}), k(() => {
			J(() => F.hidden, (t = !1, n, r) => {
				!t && A.value && (e.resizeObserver.observe(A.value), r(() => {
					A.value && e.resizeObserver.unobserve(A.value);
				}));
			}, {
				immediate: !0,
				flush: "post"
			});
		}), J([
			() => F.type,
			() => F.sourcePosition,
			() => F.targetPosition
		], () => {
			C(() => {
				u([{
					id: e.id,
					nodeElement: A.value,
					forceUpdate: !0
				}]);
			});
		}), J([
			() => F.position.x,
			() => F.position.y,
			() => L.value?.computedPosition.x,
			() => L.value?.computedPosition.y,
			() => L.value?.computedPosition.z,
			ie,
			() => F.selected,
			() => F.dimensions.height,
			() => F.dimensions.width,
			() => L.value?.dimensions.height,
			() => L.value?.dimensions.width
		], ([e, t, n, r, i, a]) => {
			let o = {
				x: e,
				y: t,
				z: a + (h.value && F.selected ? 1e3 : 0)
			};
			n !== void 0 && r !== void 0 ? F.computedPosition = gs({
				x: n,
				y: r,
				z: i
			}, o) : F.computedPosition = o;
		}, {
			flush: "post",
			immediate: !0
		}), J([() => F.extent, p], ([e, t], [n, r]) => {
			(e !== n || t !== r) && ae();
		}), F.extent === "parent" || typeof F.extent == "object" && "range" in F.extent && F.extent.range === "parent" ? Ce(() => G).toBe(!0).then(ae) : ae(), () => F.hidden ? null : _("div", {
			ref: A,
			"data-id": F.id,
			class: [
				"vue-flow__node",
				`vue-flow__node-${K.value === !1 ? "default" : F.type || "default"}`,
				{
					[n.value]: z.value,
					dragging: q?.value,
					draggable: z.value,
					selected: F.selected,
					selectable: B.value,
					parent: F.isParent
				},
				ne.value
			],
			style: {
				visibility: G.value ? "visible" : "hidden",
				zIndex: F.computedPosition.z ?? ie.value,
				transform: `translate(${F.computedPosition.x}px,${F.computedPosition.y}px)`,
				pointerEvents: W.value ? "all" : "none",
				...re.value
			},
			tabIndex: H.value ? 0 : void 0,
			role: H.value ? "group" : void 0,
			"aria-describedby": g.value ? void 0 : `${Fo}-${t}`,
			"aria-label": F.ariaLabel,
			"aria-roledescription": "node",
			...F.domAttributes,
			onMouseenter: se,
			onMousemove: ce,
			onMouseleave: le,
			onContextmenu: ue,
			onClick: fe,
			onDblclick: de,
			onKeydown: pe
		}, [_(K.value === !1 ? f.value.default : K.value, {
			id: F.id,
			type: F.type,
			data: F.data,
			events: {
				...F.events,
				...te
			},
			selected: F.selected,
			resizing: F.resizing,
			dragging: q.value,
			connectable: V.value,
			position: F.computedPosition,
			dimensions: F.dimensions,
			isValidTargetPos: F.isValidTargetPos,
			isValidSourcePos: F.isValidSourcePos,
			parent: F.parentNode,
			parentNodeId: F.parentNode,
			zIndex: F.computedPosition.z ?? ie.value,
			targetPosition: F.targetPosition,
			sourcePosition: F.sourcePosition,
			label: F.label,
			dragHandle: F.dragHandle,
			onUpdateNodeInternals: oe
		})]);
		function ae() {
			let e = F.computedPosition, { computedPosition: t, position: n } = Ls(F, b.value ? Ys(e, x.value) : e, s.error, p.value, L.value);
			(F.computedPosition.x !== t.x || F.computedPosition.y !== t.y) && (F.computedPosition = {
				...F.computedPosition,
				...t
			}), (F.position.x !== n.x || F.position.y !== n.y) && (F.position = n);
		}
		function oe() {
			A.value && u([{
				id: e.id,
				nodeElement: A.value,
				forceUpdate: !0
			}]);
		}
		function se(e) {
			q?.value || R.mouseEnter({
				event: e,
				node: F
			});
		}
		function ce(e) {
			q?.value || R.mouseMove({
				event: e,
				node: F
			});
		}
		function le(e) {
			q?.value || R.mouseLeave({
				event: e,
				node: F
			});
		}
		function ue(e) {
			return R.contextMenu({
				event: e,
				node: F
			});
		}
		function de(e) {
			return R.doubleClick({
				event: e,
				node: F
			});
		}
		function fe(e) {
			B.value && (!i.value || !z.value || S.value > 0) && dc(F, o.value, l, c, a, !1, A.value), R.click({
				event: e,
				node: F
			});
		}
		function pe(e) {
			if (!(ko(e) || g.value)) {
				if (Ro.includes(e.key) && B.value) {
					let t = e.key === "Escape";
					dc(F, o.value, l, c, a, t, A.value);
				} else z.value && F.selected && zo[e.key] && (e.preventDefault(), y.value = `Moved selected node ${e.key.replace("Arrow", "").toLowerCase()}. New position, x: ${~~F.position.x}, y: ${~~F.position.y}`, P({
					x: zo[e.key].x,
					y: zo[e.key].y
				}, e.shiftKey));
			}
		}
	}
}), iu = {
	height: "0",
	width: "0"
}, au = /* @__PURE__ */ f({
	name: "EdgeLabelRenderer",
	compatConfig: { MODE: 3 },
	setup(e) {
		let { viewportRef: n } = $(), r = U(() => n.value?.getElementsByClassName("vue-flow__edge-labels")[0]);
		return (e, n) => (M(), o("svg", null, [(M(), o("foreignObject", iu, [(M(), i(t, {
			to: r.value,
			disabled: !r.value
		}, [R(e.$slots, "default")], 8, ["to", "disabled"]))]))]));
	}
});
function ou(e = { includeHiddenNodes: !1 }) {
	let { nodes: t } = $();
	return r(() => {
		if (t.value.length === 0) return !1;
		for (let n of t.value) if ((e.includeHiddenNodes || !n.hidden) && (n?.handleBounds === void 0 || n.dimensions.width === 0 || n.dimensions.height === 0)) return !1;
		return !0;
	});
}
var su = { class: "vue-flow__nodes vue-flow__container" }, cu = /* @__PURE__ */ f({
	name: "Nodes",
	compatConfig: { MODE: 3 },
	setup(t) {
		let { getNodes: n, updateNodeDimensions: r, emits: s } = $(), c = ou(), l = I();
		return J(c, (e) => {
			e && C(() => {
				s.nodesInitialized(n.value);
			});
		}, { immediate: !0 }), k(() => {
			l.value = new ResizeObserver((e) => {
				let t = e.map((e) => ({
					id: e.target.getAttribute("data-id"),
					nodeElement: e.target,
					forceUpdate: !0
				}));
				C(() => r(t));
			});
		}), O(() => l.value?.disconnect()), (t, r) => (M(), o("div", su, [l.value ? (M(!0), o(e, { key: 0 }, L(K(n), (e, t, n, r) => {
			let a = [e.id];
			if (r && r.key === e.id && y(r, a)) return r;
			let o = (M(), i(K(ru), {
				id: e.id,
				key: e.id,
				"resize-observer": l.value
			}, null, 8, ["id", "resize-observer"]));
			return o.memo = a, o;
		}, r, 0), 128)) : a("", !0)]));
	}
});
function lu() {
	let { emits: e } = $();
	k(() => {
		if (lc()) {
			let t = document.querySelector(".vue-flow__pane");
			t && window.getComputedStyle(t).zIndex !== "1" && e.error(new Us(Z.MISSING_STYLES));
		}
	});
}
var uu = /* @__PURE__ */ s("div", { class: "vue-flow__edge-labels" }, null, -1), du = /* @__PURE__ */ f({
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
		let r = e, i = ne(), a = Ae(r, "modelValue", n), s = Ae(r, "nodes", n), c = Ae(r, "edges", n), l = $(r), d = Hc({
			modelValue: a,
			nodes: s,
			edges: c
		}, r, l);
		return Wc(n, l.hooks), Gl(), lu(), N(wc, i), j(d), t(l), (e, t) => (M(), o("div", {
			ref: K(l).vueFlowRef,
			class: "vue-flow"
		}, [
			u(Bl, null, {
				default: ie(() => [
					u(nu),
					uu,
					u(cu),
					R(e.$slots, "zoom-pane")
				]),
				_: 3
			}),
			R(e.$slots, "default"),
			u(Wl)
		], 512));
	}
}), fu = /* @__PURE__ */ ((e) => (e.Lines = "lines", e.Dots = "dots", e))(fu || {}), pu = function({ dimensions: e, size: t, color: n }) {
	return _("path", {
		stroke: n,
		"stroke-width": t,
		d: `M${e[0] / 2} 0 V${e[1]} M0 ${e[1] / 2} H${e[0]}`
	});
}, mu = function({ radius: e, color: t }) {
	return _("circle", {
		cx: e,
		cy: e,
		r: e,
		fill: t
	});
};
fu.Lines, fu.Dots;
var hu = {
	[fu.Dots]: "#81818a",
	[fu.Lines]: "#eee"
}, gu = [
	"id",
	"x",
	"y",
	"width",
	"height",
	"patternTransform"
], _u = {
	key: 2,
	height: "100",
	width: "100"
}, vu = ["fill"], yu = [
	"x",
	"y",
	"fill"
], bu = /* @__PURE__ */ f({
	name: "Background",
	compatConfig: { MODE: 3 },
	props: {
		id: {},
		variant: { default: () => fu.Dots },
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
		let { id: t, viewport: n } = $(), c = r(() => {
			let t = n.value.zoom, [r, i] = Array.isArray(e.gap) ? e.gap : [e.gap, e.gap], a = [r * t || 1, i * t || 1], o = e.size * t, [s, c] = Array.isArray(e.offset) ? e.offset : [e.offset, e.offset];
			return {
				scaledGap: a,
				offset: [s * t || 1 + a[0] / 2, c * t || 1 + a[1] / 2],
				size: o
			};
		}), l = U(() => `pattern-${t}${e.id ? `-${e.id}` : ""}`), u = U(() => e.color || e.patternColor || hu[e.variant || fu.Dots]);
		return (e, t) => (M(), o("svg", {
			class: "vue-flow__background vue-flow__container",
			style: E({
				height: `${e.height > 100 ? 100 : e.height}%`,
				width: `${e.width > 100 ? 100 : e.width}%`
			})
		}, [
			R(e.$slots, "pattern-container", { id: l.value }, () => [s("pattern", {
				id: l.value,
				x: K(n).x % c.value.scaledGap[0],
				y: K(n).y % c.value.scaledGap[1],
				width: c.value.scaledGap[0],
				height: c.value.scaledGap[1],
				patternTransform: `translate(-${c.value.offset[0]},-${c.value.offset[1]})`,
				patternUnits: "userSpaceOnUse"
			}, [R(e.$slots, "pattern", {}, () => [e.variant === K(fu).Lines ? (M(), i(K(pu), {
				key: 0,
				size: e.lineWidth,
				color: u.value,
				dimensions: c.value.scaledGap
			}, null, 8, [
				"size",
				"color",
				"dimensions"
			])) : e.variant === K(fu).Dots ? (M(), i(K(mu), {
				key: 1,
				color: u.value,
				radius: c.value.size / 2
			}, null, 8, ["color", "radius"])) : a("", !0), e.bgColor ? (M(), o("svg", _u, [s("rect", {
				width: "100%",
				height: "100%",
				fill: e.bgColor
			}, null, 8, vu)])) : a("", !0)])], 8, gu)]),
			s("rect", {
				x: e.x,
				y: e.y,
				width: "100%",
				height: "100%",
				fill: `url(#${l.value})`
			}, null, 8, yu),
			R(e.$slots, "default", { id: l.value })
		], 4));
	}
}), xu = x({}), Su = x({
	minZoom: .08,
	maxZoom: 2.5,
	snapToGrid: !0,
	snapGrid: [8, 8],
	connectionMode: wo.Strict,
	connectionRadius: 24,
	connectOnClick: !1,
	deleteKeyCode: null,
	selectionKeyCode: "Shift",
	multiSelectionKeyCode: [
		"Control",
		"Meta",
		"Shift"
	],
	selectionMode: So.Partial,
	elevateEdgesOnSelect: !1,
	nodesFocusable: !1,
	edgesFocusable: !1,
	disableKeyboardA11y: !0,
	zoomOnDoubleClick: !1,
	nodeDragThreshold: 2,
	paneClickDistance: 4,
	autoPanSpeed: 12
});
function Cu({ sourceX: e, sourceY: t, targetX: n, targetY: r, sourcePosition: i, targetPosition: a }) {
	let o = wu / 2, [s, c, l] = ml({
		sourceX: e - o,
		sourceY: t,
		targetX: n + o,
		targetY: r,
		sourcePosition: i,
		targetPosition: a,
		curvature: .3
	});
	return {
		path: s,
		x: c,
		y: l
	};
}
var wu = 12;
function Tu(e, t) {
	let n = $({ id: e }), r = I(1), i = !1, a = !1;
	n.onMove(({ flowTransform: e }) => r.value = e.zoom), n.onNodesInitialized(() => {
		a && (a = !1, requestAnimationFrame(() => s(0)));
	});
	function o(e) {
		i = !0;
		let t = n.nodes.value.filter((t) => !e.nodes.has(t.id));
		t.length && n.removeNodes(t, !0);
		let r = [];
		for (let [t, { at: [i, a] }] of e.nodes) {
			let e = n.findNode(t);
			e ? e.dragging || e.position.x === i && e.position.y === a || (e.position = {
				x: i,
				y: a
			}) : r.push({
				id: t,
				type: "card",
				position: {
					x: i,
					y: a
				},
				data: xu
			});
		}
		r.length && n.addNodes(r);
		let a = n.edges.value.filter((t) => !e.edges.has(t.id));
		a.length && n.removeEdges(a);
		let o = [...e.edges.values()].filter((e) => !n.findEdge(e.id)).map(Eu);
		o.length && n.addEdges(o), i = !1;
	}
	function s(e = 240) {
		n.nodes.value.length && !n.nodes.value.some((e) => e.dimensions.width) ? a = !0 : n.fitView({
			padding: .08,
			maxZoom: 1,
			duration: Ou(e)
		}).then(c);
	}
	let c = () => r.value = n.viewport.value.zoom, l = () => ({
		nodes: n.getSelectedNodes.value.map((e) => e.id),
		edges: n.getSelectedEdges.value.map((e) => e.id)
	});
	function u(e = [], t = []) {
		n.removeSelectedElements();
		let r = e.map(n.findNode).filter(Boolean);
		r.length && n.addSelectedNodes(r);
		let i = t.map(n.findEdge).filter(Boolean);
		i.length && n.addSelectedEdges(i);
	}
	function d(e) {
		let t = n.findNode(e);
		if (!t) return;
		let { width: r = 240, height: i = 120 } = t.dimensions, a = t.computedPosition ?? t.position, o = Math.max(n.viewport.value.zoom, .8);
		n.setCenter(a.x + r / 2, a.y + i / 2, {
			zoom: o,
			duration: Ou(320)
		}).then(c);
	}
	return {
		id: e,
		zoom: r,
		reconcile: o,
		fit: s,
		select: u,
		centre: d,
		selected: l,
		fitWhenMeasured: () => a = !0,
		isValid: ({ source: e, sourceHandle: n, target: r, targetHandle: a }) => i || t({
			source: e,
			sourcePin: n,
			target: r,
			targetPin: a
		}),
		zoomBy: (e) => n.zoomTo(n.viewport.value.zoom * e, { duration: Ou(160) }).then(c),
		zoomTo: (e) => n.zoomTo(e, { duration: Ou(200) }).then(c),
		viewport: () => n.viewport.value,
		watchable: n.viewport,
		lookAt(e, t) {
			let { width: r, height: i } = n.dimensions.value, a = n.viewport.value.zoom;
			n.setViewport({
				x: r / 2 - e * a,
				y: i / 2 - t * a,
				zoom: a
			});
		},
		size: () => n.dimensions.value,
		place: (e, t) => n.screenToFlowCoordinate({
			x: e,
			y: t
		}),
		boxes: () => n.nodes.value.map(H).map((e) => ({
			id: e.id,
			x: e.position.x,
			y: e.position.y,
			width: e.dimensions?.width || 240,
			height: e.dimensions?.height || 120,
			selected: e.selected
		})),
		remeasure: (e) => C(() => n.updateNodeInternals(e)),
		nudge(e, t, r) {
			for (let i of e.map(n.findNode)) i && (i.position = {
				x: i.position.x + t,
				y: i.position.y + r
			});
		},
		places: (e) => Object.fromEntries(e.map(n.findNode).filter(Boolean).map((e) => [e.id, Du(e.position)])),
		onConnect: (e) => n.onConnect((t) => e({
			source: t.source,
			sourcePin: t.sourceHandle,
			target: t.target,
			targetPin: t.targetHandle
		})),
		onWireStart: (e) => n.onConnectStart(({ nodeId: t, handleId: n, handleType: r }) => e({
			node: t,
			pin: n,
			side: r === "source" ? "outputs" : "inputs"
		})),
		onWireEnd: (e) => n.onConnectEnd(e),
		onMoved(e) {
			let t = ({ nodes: t }) => e(Object.fromEntries(t.map((e) => [e.id, Du(e.position)])));
			n.onNodeDragStop(t), n.onSelectionDragStop(t);
		},
		onSelect(e) {
			let t = (t) => t.some((e) => e.type === "select") && e();
			n.onNodesChange(t), n.onEdgesChange(t);
		},
		onLayout(e) {
			n.onNodesChange((t) => t.some((e) => e.type !== "select") && e());
		},
		onDragging(e) {
			n.onMove(({ event: t }) => t?.sourceEvent?.type === "mousemove" && e()), n.onNodeDragStart(({ event: t }) => t instanceof MouseEvent && e());
		},
		onReady: (e) => n.onInit(e)
	};
}
var Eu = (e) => ({
	id: e.id,
	type: "wire",
	source: e.source,
	target: e.target,
	sourceHandle: e.sourcePin,
	targetHandle: e.targetPin,
	data: xu
}), Du = ({ x: e, y: t }) => [Math.round(e), Math.round(t)], Ou = (e) => matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : e, ku = ["d"], Au = ["cx", "cy"], ju = {
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
		let t = e, { wiring: n, table: i } = v("mentat"), a = r(() => Cu(t)), c = r(() => n.from.value ? i.color(n.from.value.about) : "var(--m-accent)");
		return (t, n) => (M(), o("g", {
			class: w(["m-drawn", e.status]),
			style: E({ "--pin": c.value })
		}, [s("path", { d: a.value.path }, null, 8, ku), s("circle", {
			cx: e.targetX,
			cy: e.targetY,
			r: "4"
		}, null, 8, Au)], 6));
	}
}, Mu = 800, Nu = (e) => `${e.source}.${e.sourcePin} -> ${e.target}.${e.targetPin}`, Pu = class {
	nodes = z(/* @__PURE__ */ new Map());
	edges = z(/* @__PURE__ */ new Map());
	#e = /* @__PURE__ */ new Map();
	constructor(e = {}) {
		this.catalog = e;
	}
	sync({ nodes: e = {}, edges: t = [] }) {
		let n = Object.keys(e).filter((e) => !this.nodes.has(e));
		for (let t of [...this.nodes.keys()]) t in e || this.nodes.delete(t);
		for (let [t, n] of Object.entries(e)) this.#t(t, n);
		let r = new Map(t.map((e) => [e.id ?? Nu(e), e]));
		for (let e of [...this.edges.keys()]) r.has(e) || this.edges.delete(e);
		for (let [e, t] of r) this.#r(e, t);
		return this.#i(), n;
	}
	connect(e) {
		let t = [...this.edges.values()].find((t) => t.target === e.target && t.targetPin === e.targetPin);
		t && this.edges.delete(t.id), this.#r(Nu(e), e), this.#i();
	}
	remove(e, t) {
		for (let e of t) this.edges.delete(e);
		for (let t of e) this.nodes.delete(t);
		for (let e of [...this.edges.values()]) this.nodes.has(e.source) && this.nodes.has(e.target) || this.edges.delete(e.id);
		this.#i();
	}
	move(e) {
		for (let [t, n] of Object.entries(e)) {
			let e = this.nodes.get(t);
			e && (e.at = n, this.#e.set(t, {
				at: n,
				until: performance.now() + Mu
			}));
		}
	}
	pin(e, t, n) {
		let r = this.nodes.get(e);
		return r && Fu(r, t).find((e) => e.name === n);
	}
	#t(e, t) {
		let n = this.catalog[t.type], r = {
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
			at: this.#n(e, t.at ?? [0, 0]),
			problems: t.problems ?? []
		}, i = this.nodes.get(e);
		i ? Lu(i, r) : this.nodes.set(e, z({
			...r,
			into: {},
			outOf: {},
			strays: {
				inputs: [],
				outputs: []
			}
		}));
	}
	#n(e, t) {
		let n = this.#e.get(e);
		return n ? performance.now() < n.until && String(t) !== String(n.at) ? n.at : (this.#e.delete(e), t) : t;
	}
	#r(e, t) {
		let { source: n, sourcePin: r, target: i, targetPin: a, policy: o = null, problem: s = null } = t, c = {
			id: e,
			source: n,
			sourcePin: r,
			target: i,
			targetPin: a,
			policy: o,
			problem: s
		}, l = this.edges.get(e);
		l ? Lu(l, c) : this.edges.set(e, z(c));
	}
	#i() {
		let e = new Map([...this.nodes.keys()].map((e) => [e, {
			into: {},
			outOf: {}
		}]));
		for (let t of this.edges.values()) {
			let n = e.get(t.source), r = e.get(t.target);
			n && (n.outOf[t.sourcePin] = (n.outOf[t.sourcePin] ?? 0) + 1), r && (r.into[t.targetPin] = t.id);
		}
		for (let [t, { into: n, outOf: r }] of e) {
			let e = this.nodes.get(t);
			Lu(e, {
				into: n,
				outOf: r,
				strays: {
					inputs: Iu(n, e.about.inputs),
					outputs: Iu(r, e.about.outputs)
				}
			});
		}
	}
}, Fu = (e, t) => [...e.about[t], ...e.strays[t]];
function Iu(e, t) {
	return Object.keys(e).filter((e) => !t.some((t) => t.name === e)).map((e) => x({
		name: e,
		type: "unknown",
		key: "unknown",
		doc: "This node has no such pin.",
		stray: !0
	}));
}
function Lu(e, t) {
	for (let [n, r] of Object.entries(t)) Ru(e[n], r) || (e[n] = r);
}
var Ru = (e, t) => e === t || typeof e == "object" && typeof t == "object" && JSON.stringify(e) === JSON.stringify(t), zu = "mentatlab/nodes";
function Bu(e, t) {
	let n = new Set(t), r = t.map((t) => e.nodes.get(t)).filter(Boolean).map(({ id: e, type: t, title: n, about: r, set: i, at: a }) => ({
		id: e,
		type: t,
		title: n === r.title ? "" : n,
		set: i,
		at: a
	})), i = [...e.edges.values()].filter((e) => n.has(e.source) && n.has(e.target)).map(({ source: e, sourcePin: t, target: n, targetPin: r, policy: i }) => ({
		source: e,
		sourcePin: t,
		target: n,
		targetPin: r,
		policy: i
	}));
	return JSON.stringify({
		kind: zu,
		nodes: r,
		edges: i
	});
}
function Vu(e, t) {
	let n;
	try {
		n = JSON.parse(e);
	} catch {
		return null;
	}
	if (n?.kind !== zu || !n.nodes?.length) return null;
	let r = [0, 1].map((e) => Math.min(...n.nodes.map((t) => t.at[e])));
	return {
		op: "paste",
		nodes: n.nodes.map((e) => ({
			...e,
			at: e.at.map((e, n) => Hu(e - r[n] + t[n]))
		})),
		edges: n.edges ?? []
	};
}
var Hu = (e) => Math.round(e / 8) * 8, Uu = {
	z: "undo",
	"shift+z": "redo",
	y: "redo",
	d: "duplicate",
	a: "selectAll",
	s: "save",
	k: "palette",
	"shift+p": "palette",
	f: "find",
	enter: "run",
	"alt+enter": "stop"
}, Wu = {
	delete: "delete",
	backspace: "delete",
	n: "addNode",
	"shift+a": "addNode",
	1: "fit",
	0: "zoomReset",
	"+": "zoomIn",
	"=": "zoomIn",
	"shift++": "zoomIn",
	"-": "zoomOut",
	h: "hand",
	v: "arrow",
	escape: "selectNone",
	".": "fitSelection",
	arrowleft: "focusLeft",
	arrowright: "focusRight",
	arrowup: "focusUp",
	arrowdown: "focusDown",
	"alt+arrowleft": "nudgeLeft",
	"alt+arrowright": "nudgeRight",
	"alt+arrowup": "nudgeUp",
	"alt+arrowdown": "nudgeDown",
	"alt+shift+arrowleft": "nudgeLeft",
	"alt+shift+arrowright": "nudgeRight",
	"alt+shift+arrowup": "nudgeUp",
	"alt+shift+arrowdown": "nudgeDown"
}, Gu = "input, textarea, select, [contenteditable=\"\"], [contenteditable=true], .cm-editor";
function Ku(e) {
	if (e.defaultPrevented || e.isComposing || qu(e.target)) return null;
	let t = e.key.toLowerCase(), n = (e.altKey ? "alt+" : "") + (e.shiftKey ? "shift+" : "") + t;
	if (e.ctrlKey || e.metaKey) {
		let e = Uu[n];
		return e ? {
			name: e,
			anywhere: e !== "selectAll"
		} : null;
	}
	return Wu[n] ? {
		name: Wu[n],
		anywhere: !1
	} : null;
}
var qu = (e) => !!e?.closest?.(Gu), Ju = {
	Left: [-1, 0],
	Right: [1, 0],
	Up: [0, -1],
	Down: [0, 1]
};
function Yu(e, t, [n, r]) {
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
// src/hands.js
var Xu = 32;
function Zu({ root: e, graph: t, flow: n, tool: r, edit: i, remove: a, command: o, later: s }) {
	let c = "", l = {
		text: "",
		times: 0
	}, u = {
		x: 0,
		y: 0,
		isInside: !1
	}, d = () => {
		let t = document.activeElement;
		return !t || t === document.body || e.value?.contains(t);
	}, f = () => document.querySelector(".q-dialog, .q-menu") !== null, p = {
		delete: () => a(...Object.values(t.selected())),
		duplicate() {
			let e = t.selected().nodes;
			if (!e.length) return;
			let [r, a] = h(e);
			s("select"), i(Vu(Bu(n, e), [r + Xu, a + Xu]));
		},
		selectAll: () => t.select([...n.nodes.keys()], [...n.edges.keys()]),
		selectNone: () => t.select([]),
		fit: () => t.fit(),
		zoomReset: () => t.zoomTo(1),
		zoomIn: () => t.zoomBy(1.25),
		zoomOut: () => t.zoomBy(1 / 1.25),
		hand: () => r.value = "hand",
		arrow: () => r.value = "arrow",
		addNode: () => o("addNode", {
			at: g(),
			screen: u.isInside ? [u.x, u.y] : null
		})
	};
	for (let [e, t] of Object.entries(Ju)) p[`focus${e}`] = () => _(t), p[`nudge${e}`] = (e) => v(t, e.shiftKey ? 40 : 8);
	function m(e) {
		let n = Ku(e);
		n && !f() && (n.anywhere || d()) && (n.name !== "selectNone" || t.selected().nodes.length || t.selected().edges.length) && (e.preventDefault(), p[n.name] ? p[n.name](e) : o(n.name));
	}
	function h(e) {
		let t = e.map((e) => n.nodes.get(e).at);
		return [0, 1].map((e) => Math.min(...t.map((t) => t[e])));
	}
	function g() {
		let n = e.value.getBoundingClientRect(), { x: r, y: i } = u.isInside ? u : {
			x: n.x + n.width / 2,
			y: n.y + n.height / 2
		}, a = t.place(r, i);
		return [Hu(a.x), Hu(a.y)];
	}
	function _(n) {
		let r = t.boxes();
		if (!r.length) return;
		let i = document.activeElement?.closest?.("[data-card]")?.dataset.card ?? t.selected().nodes[0], a = r.find((e) => e.id === i), o = a ? Yu(r, a, n) : [...r].sort((e, t) => e.x + e.y - t.x - t.y)[0];
		if (!o) return;
		t.select([o.id]);
		let s = e.value.querySelector(`[data-card="${CSS.escape(o.id)}"]`);
		s?.focus({ preventScroll: !0 });
		let [c, l] = [s?.getBoundingClientRect(), e.value.getBoundingClientRect()];
		c && c.left >= l.left && c.right <= l.right && c.top >= l.top && c.bottom <= l.bottom || t.centre(o.id);
	}
	function v([e, r], a) {
		let o = t.selected().nodes;
		if (!o.length) return;
		t.nudge(o, e * a, r * a);
		let s = t.places(o);
		n.move(s), i({
			op: "move",
			at: s
		});
	}
	function y(e) {
		let r = t.selected().nodes;
		!qu(e.target) && d() && r.length && !String(getSelection()) && (c = Bu(n, r), e.clipboardData?.setData("text/plain", c), e.preventDefault(), e.type === "cut" && a(r, t.selected().edges));
	}
	function b(e) {
		if (qu(e.target) || !d() || f()) return;
		let t = e.clipboardData?.getData("text/plain") || c;
		l = {
			text: t,
			times: l.text === t ? l.times + 1 : 0
		};
		let n = Vu(t, g().map((e) => e + l.times * Xu));
		n && (e.preventDefault(), s("select"), i(n));
	}
	function x({ clientX: t, clientY: n }) {
		let r = e.value.getBoundingClientRect(), i = t >= r.left && t <= r.right && n >= r.top && n <= r.bottom;
		Object.assign(u, {
			x: t,
			y: n,
			isInside: i
		});
	}
	function S(t) {
		!qu(t.target) && !t.target.closest("button, [tabindex=\"0\"]") && e.value.focus({ preventScroll: !0 });
	}
	return {
		listen() {
			addEventListener("keydown", m), document.addEventListener("copy", y), document.addEventListener("cut", y), document.addEventListener("paste", b), addEventListener("pointermove", x, { passive: !0 }), e.value.addEventListener("pointerdown", S, !0);
		},
		leave() {
			removeEventListener("keydown", m), document.removeEventListener("copy", y), document.removeEventListener("cut", y), document.removeEventListener("paste", b), removeEventListener("pointermove", x);
		}
	};
}
// src/painter.js
var Qu = "Inter, -apple-system, \"Segoe UI\", Roboto, system-ui, sans-serif", $u = "rgb(12 16 24 / .78)", ed = "#0c1018";
function td(e, t, n, r, i = 1) {
	let { width: a, height: o } = e.canvas;
	if (e.setTransform(1, 0, 0, 1, 0, 0), e.drawImage(t, 0, 0), !n.length) return;
	let s = {
		to: {
			x: a / (r?.[0] || a),
			y: o / (r?.[1] || o)
		},
		unit: o / 720,
		least: Math.min(i, 4),
		width: a,
		height: o
	};
	e.lineJoin = "round", e.lineCap = "round";
	for (let t of n) nd[t.shape]?.(e, t, s);
}
var nd = {
	box(e, { at: [t, n, r, i], color: a, label: o, width: s }, c) {
		let [l, u, d, f] = [
			t * c.to.x,
			n * c.to.y,
			r * c.to.x,
			i * c.to.y
		], p = id(s, c);
		if (e.beginPath(), e.roundRect(l, u, d - l, f - u, p * 1.5), e.strokeStyle = a, e.lineWidth = p, e.stroke(), !o) return;
		let m = ad(20, c), h = od(a) ? ed : "#ffffff";
		rd(e, c, l - p / 2, u - m * 1.5, o, {
			tall: m,
			ink: h,
			fill: a
		});
	},
	path(e, { at: t, color: n, width: r, closed: i }, a) {
		t.length && (e.beginPath(), t.forEach(([t, n], r) => r ? e.lineTo(t * a.to.x, n * a.to.y) : e.moveTo(t * a.to.x, n * a.to.y)), i && e.closePath(), e.strokeStyle = n, e.lineWidth = id(r, a), e.stroke());
	},
	label(e, { at: [t, n], text: r, color: i, size: a }, o) {
		rd(e, o, t * o.to.x, n * o.to.y, r, {
			tall: ad(a ?? 22, o),
			ink: i,
			fill: $u
		});
	}
};
function rd(e, t, n, r, i, { tall: a, ink: o, fill: s }) {
	e.font = `600 ${a}px ${Qu}`, e.textBaseline = "middle";
	let c = a * .4, l = e.measureText(i).width + 2 * c, u = a * 1.45, d = Math.max(0, Math.min(n, t.width - l)), f = Math.max(0, Math.min(r, t.height - u));
	e.beginPath(), e.roundRect(d, f, l, u, a * .25), e.fillStyle = s, e.fill(), e.fillStyle = o, e.fillText(i, d + c, f + u / 2 + a * .04);
}
var id = (e, t) => Math.max(1, e * t.unit, 1.5 * t.least), ad = (e, t) => Math.max(9, e * t.unit, 9 * t.least);
function od(e) {
	let [t, n, r] = [
		1,
		3,
		5
	].map((t) => parseInt(e.slice(t, t + 2), 16));
	return t * .299 + n * .587 + r * .114 > 140;
}
// src/picture.js
var sd = 3e3, cd = () => performance.timeOrigin + performance.now(), ld = class {
	state = z({
		shown: !1,
		aspect: 16 / 9,
		fps: 0,
		ms: 0,
		stalled: !1,
		sound: ""
	});
	#e = /* @__PURE__ */ new Set();
	#t = null;
	#n = !1;
	#r = null;
	#i = {
		count: 0,
		since: 0,
		last: 0,
		total: 0,
		ms: 0
	};
	constructor(e, t) {
		this.node = e, this.send = t;
	}
	attach(e) {
		this.#e.add(e), this.#r && this.#c(e);
	}
	detach(e) {
		this.#e.delete(e);
	}
	offer(e, t) {
		if (e.mime?.startsWith("audio/")) return this.#l(e, t);
		if (this.#t && this.#d(this.#t.about), this.#t = {
			about: e,
			blob: new Blob([t], { type: e.mime })
		}, this.#f()) return this.#a();
		this.#d(e);
	}
	offerFrame(e, { seq: t, size: n, marks: r }) {
		this.#r?.frame?.feed === e.feed && this.#r.seq > t || this.#o({
			bitmap: e.bitmap,
			frame: e.hold(),
			seq: t,
			size: n,
			marks: r,
			captured: e.captured
		});
	}
	offerOwn(e) {
		this.#f() && this.#o({
			bitmap: e.bitmap,
			frame: e.hold(),
			seq: e.seq,
			size: null,
			marks: []
		});
	}
	catchUp() {
		this.#f() && (this.#t ? this.#a() : this.#r && this.#s());
	}
	clear() {
		this.#u(), this.#t = null, this.#i = {
			count: 0,
			since: 0,
			last: 0,
			total: 0,
			ms: 0
		}, this.state.sound && URL.revokeObjectURL(this.state.sound), Object.assign(this.state, {
			shown: !1,
			fps: 0,
			ms: 0,
			stalled: !1,
			sound: ""
		});
		for (let { canvas: e } of this.#e) e.getContext("2d").clearRect(0, 0, e.width, e.height), e.removeAttribute("data-seq"), e.removeAttribute("data-marks");
	}
	tick(e, t) {
		let n = this.#i, r = (e - n.since) / 1e3;
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
		}), this.state.stalled = t && n.total > 1 && e - n.last > sd;
	}
	async #a() {
		if (!this.#n) {
			for (this.#n = !0; this.#t && this.#f();) {
				let { about: e, blob: t } = this.#t;
				this.#t = null;
				try {
					let n = await createImageBitmap(t);
					this.#o({
						bitmap: n,
						frame: null,
						captured: e.captured_ms,
						...e
					});
				} catch (e) {
					console.warn(`${this.node}: a picture could not be decoded`, e);
				}
				this.#d(e);
			}
			this.#n = !1;
		}
	}
	#o(e) {
		this.#u(), this.#r = e;
		let { width: t, height: n } = e.bitmap;
		this.state.shown || Object.assign(this.state, {
			shown: !0,
			aspect: t / n
		});
		let r = performance.now(), i = this.#i;
		if (i.since ||= r, i.last = r, !this.#s()) return;
		i.count += 1, i.total += 1;
		let a = e.captured ? cd() - e.captured : 0;
		a > 0 && a < 6e4 && (i.ms = Math.round(i.ms ? i.ms * .8 + a * .2 : a));
	}
	#s() {
		if (!this.#f()) return !1;
		for (let e of this.#e) e.isVisible && this.#c(e);
		return !0;
	}
	#c({ canvas: e }) {
		let { bitmap: t, marks: n = [], size: r, seq: i } = this.#r;
		e.width !== t.width && (e.width = t.width), e.height !== t.height && (e.height = t.height);
		let a = e.offsetWidth ? t.width / e.offsetWidth : 1;
		td(e.getContext("2d", { alpha: !1 }), t, n, r, a), e.dataset.seq = i, e.dataset.marks = JSON.stringify(n);
	}
	#l(e, t) {
		this.state.sound && URL.revokeObjectURL(this.state.sound), this.state.sound = URL.createObjectURL(new Blob([t], { type: e.mime })), this.#d(e);
	}
	#u() {
		this.#r?.frame ? this.#r.frame.release() : this.#r?.bitmap.close(), this.#r = null;
	}
	#d({ node: e, pin: t }) {
		this.send({
			type: "ack",
			node: e,
			pin: t
		});
	}
	#f() {
		return !document.hidden && [...this.#e].some((e) => e.isVisible);
	}
}, ud = 16, dd = class {
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
}, fd = class {
	#e = /* @__PURE__ */ new Map();
	put(e) {
		if (this.#e.set(e.seq, e), this.#e.size <= ud) return;
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
};
// src/packet.js
function pd(e, { seq: t, ms: n, feed: r, reserved: i = 0 }) {
	let a = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(32));
	for (let t = 0; t < 4; t += 1) a.setUint8(t, e.charCodeAt(t));
	return a.setBigUint64(4, BigInt(t), !0), a.setBigUint64(12, BigInt(Math.round(n * 1e3)) * 1000n, !0), a.setUint32(20, r, !0), a.setBigUint64(24, BigInt(i), !0), a.buffer;
}
// src/camera.js
var md = .8, hd = 2, gd = class {
	ring = new fd();
	#e;
	#t = /* @__PURE__ */ new Set();
	#n = !1;
	#r = !1;
	#i = 0;
	#a = null;
	#o = null;
	#s = null;
	constructor(e, t, { failed: n, opened: r }) {
		Object.assign(this, {
			wish: e,
			live: t,
			failed: n,
			opened: r
		}), this.#e = e.seq ?? 0;
	}
	answersTo({ node: e, width: t, height: n, fps: r, device: i }) {
		let { wish: a } = this;
		return a.node === e && a.width === t && a.height === n && a.fps === r && a.device === i;
	}
	async start() {
		try {
			let { width: e, height: t, fps: n, device: r } = this.wish, i = {
				width: { ideal: e ?? 1280 },
				height: { ideal: t ?? 720 },
				frameRate: { ideal: n ?? 30 }
			};
			r && (i.deviceId = { exact: r });
			let a = await navigator.mediaDevices.getUserMedia({
				video: i,
				audio: !1
			});
			if (this.#a = a, this.#r) return this.#m();
			let [o] = a.getVideoTracks();
			if (o.onended = () => !this.#r && this.#p(new DOMException("", "AbortError")), this.#o = Object.assign(document.createElement("video"), {
				muted: !0,
				playsInline: !0,
				srcObject: a
			}), await this.#o.play(), this.#r) return this.#m();
			this.opened(o.label), this.#c();
		} catch (e) {
			this.#r || this.#p(e);
		}
	}
	answered(e) {
		this.#t.delete(e);
	}
	forget() {
		this.#t.clear();
	}
	stop() {
		this.#r = !0, this.#m();
	}
	#c() {
		if (this.#r) return;
		let e = (e, t) => {
			let n = t?.captureTime ?? e;
			this.#l(performance.timeOrigin + (Math.abs(e - n) < 1e3 ? n : e)), this.#c();
		};
		this.#o.requestVideoFrameCallback ? this.#o.requestVideoFrameCallback(e) : requestAnimationFrame(e);
	}
	async #l(e) {
		let t = 1e3 / (this.wish.fps ?? 30);
		if (!(this.#n || this.#t.size >= hd || e < this.#i - t * .3)) {
			this.#i = t + (e > this.#i + t ? e : this.#i), this.#n = !0;
			try {
				let t = await createImageBitmap(this.#o, this.#f()), n = await this.#d(t);
				if (this.#r) return t.close();
				this.#u(new dd(t, this.wish.feed, this.#e, Math.min(e, cd())), n);
			} catch (e) {
				this.#r || console.warn("camera frame skipped", e);
			} finally {
				this.#n = !1;
			}
		}
	}
	#u(e, t) {
		let n = pd("MLF1", {
			seq: e.seq,
			ms: e.captured,
			feed: e.feed
		});
		if (!this.live.send(new Blob([n, t]))) return e.release();
		this.#t.add(e.seq), this.#e += 1, this.ring.put(e), this.live.pictures.get(this.wish.node)?.offerOwn(e);
	}
	async #d(e) {
		let { width: t, height: n } = e;
		return (this.#s?.width !== t || this.#s?.height !== n) && (this.#s = new OffscreenCanvas(t, n)), this.#s.getContext("2d", { alpha: !1 }).drawImage(e, 0, 0), this.#s.convertToBlob({
			type: "image/jpeg",
			quality: md
		});
	}
	#f() {
		let { videoWidth: e } = this.#o, t = this.wish.width ?? 1280;
		return e > t * 1.2 ? {
			resizeWidth: t,
			resizeQuality: "medium"
		} : {};
	}
	#p(e) {
		this.stop(), this.failed(xd("camera", e), e.name);
	}
	#m() {
		this.#a?.getTracks().forEach((e) => e.stop()), this.#o && (this.#o.srcObject = null), this.#a = null;
	}
}, _d = .1, vd = "\nregisterProcessor('mentat-microphone', class extends AudioWorkletProcessor {\n  constructor({ processorOptions: { rate, chunk } }) {\n    super()\n    this.step = sampleRate / rate\n    this.out = new Int16Array(Math.round(rate * chunk))\n    this.filled = 0; this.sum = 0; this.count = 0; this.due = this.step\n  }\n  process([[sound]]) {\n    if (!sound) return true\n    for (const sample of sound) {\n      this.sum += sample; this.count += 1; this.due -= 1\n      while (this.due <= 0) {\n        const value = this.count ? this.sum / this.count : sample\n        this.out[this.filled++] = Math.max(-1, Math.min(1, value)) * 32767\n        this.sum = 0; this.count = 0; this.due += this.step\n        if (this.filled === this.out.length) { this.port.postMessage(this.out.slice()); this.filled = 0 }\n      }\n    }\n    return true\n  }\n})", yd = class {
	#e = 0;
	#t = null;
	#n = null;
	#r = !1;
	constructor(e, t, { failed: n, opened: r }) {
		Object.assign(this, {
			wish: e,
			live: t,
			failed: n,
			opened: r
		});
	}
	answersTo({ node: e, rate: t }) {
		return this.wish.node === e && this.wish.rate === t;
	}
	async start() {
		let { rate: e = 16e3, device: t } = this.wish;
		try {
			let n = {
				channelCount: 1,
				echoCancellation: !0,
				noiseSuppression: !0
			};
			if (t && (n.deviceId = { exact: t }), this.#t = await navigator.mediaDevices.getUserMedia({
				audio: n,
				video: !1
			}), this.#r) return this.#s();
			let [r] = this.#t.getAudioTracks();
			if (r.onended = () => !this.#r && this.#o(new DOMException("", "AbortError")), this.#n = new AudioContext(), await this.#i(e), this.#r) return this.#s();
			this.opened(r.label);
		} catch (e) {
			this.#r || this.#o(e);
		}
	}
	answered() {}
	forget() {}
	stop() {
		this.#r = !0, this.#s();
	}
	async #i(e) {
		let t = URL.createObjectURL(new Blob([vd], { type: "text/javascript" }));
		if (await this.#n.audioWorklet.addModule(t), URL.revokeObjectURL(t), this.#r) return;
		let n = new AudioWorkletNode(this.#n, "mentat-microphone", {
			numberOfOutputs: 0,
			processorOptions: {
				rate: e,
				chunk: _d
			}
		});
		n.port.onmessage = ({ data: t }) => this.#a(t, e), this.#n.createMediaStreamSource(this.#t).connect(n), await this.#n.resume();
	}
	#a(e, t) {
		if (this.#r) return;
		let n = cd() - e.length / t * 1e3, r = pd("MLA1", {
			seq: this.#e,
			ms: n,
			feed: this.wish.feed,
			reserved: t
		});
		this.live.send(new Blob([r, e])) && (this.#e += 1);
	}
	#o(e) {
		this.stop(), this.failed(xd("microphone", e), e.name);
	}
	#s() {
		this.#t?.getTracks().forEach((e) => e.stop()), this.#n?.state !== "closed" && this.#n?.close(), this.#t = null;
	}
}, bd = class {
	#e = /* @__PURE__ */ new Map();
	#t = /* @__PURE__ */ new Map();
	constructor(e) {
		this.live = e;
	}
	camera(e) {
		this.#n("camera", e, (t) => {
			this.#t.get(e.feed)?.ring.clear(), this.#t.set(e.feed, t);
		});
	}
	microphone(e) {
		this.#n("microphone", e);
	}
	frame(e, t) {
		return this.#t.get(e)?.ring.get(t);
	}
	answered(e, t) {
		this.#e.get(`camera:${e}`)?.answered(t);
	}
	forget() {
		for (let e of this.#e.values()) e.forget();
	}
	stopAll() {
		for (let e of [...this.#e.keys()]) this.#r(e);
	}
	#n(e, t, n = () => {}) {
		let r = `${e}:${t.feed}`, i = this.#e.get(r);
		if (!t.want) {
			this.#r(r), this.live.gauge(t.node).capture = null;
			return;
		}
		if (i?.answersTo(t)) return;
		this.#r(r);
		let a = this.live.gauge(t.node), o = new {
			camera: gd,
			microphone: yd
		}[e](t, this.live, {
			failed: (n, i) => {
				this.#e.get(r) === o && this.#e.delete(r), a.capture = {
					kind: e,
					state: "failed",
					message: n
				}, this.live.send({
					type: `${e}_error`,
					node: t.node,
					feed: t.feed,
					name: i,
					message: n
				});
			},
			opened: (t) => a.capture = {
				kind: e,
				state: "live",
				message: t
			}
		});
		this.#e.set(r, o), n(o), a.capture = {
			kind: e,
			state: "asking",
			message: ""
		}, o.start();
	}
	#r(e) {
		let t = this.#e.get(e);
		t && (this.#e.delete(e), t.stop(), this.live.gauge(t.wish.node).capture = null);
	}
};
function xd(e, t) {
	return navigator.mediaDevices ? {
		NotAllowedError: `Permission for the ${e} was refused. Allow it in the address bar, then run again.`,
		NotFoundError: `No ${e} was found. Plug one in, then run again.`,
		NotReadableError: `The ${e} is in use by another program. Close it, then run again.`,
		OverconstrainedError: `The ${e} cannot deliver what was asked. Choose another one or a smaller size.`,
		AbortError: `The ${e} stopped. Run again.`
	}[t.name] ?? `The ${e} could not be opened: ${t.message}` : `This page may not use the ${e}: browsers allow it on https or on localhost only.`;
}
// src/words.js
var Sd = 2e4, Cd = class {
	pins = /* @__PURE__ */ new Map();
	#e = /* @__PURE__ */ new Set();
	#t = !1;
	attach(e) {
		this.#e.add(e), this.pins.size && this.#n();
	}
	detach(e) {
		this.#e.delete(e);
	}
	hear({ pin: e, kind: t, seq: n, mode: r, value: i }) {
		let a = r === "append" ? this.pins.get(e)?.value ?? "" : "", o = t === "string" ? wd(a + i) : i;
		this.pins.set(e, {
			kind: t,
			value: o,
			seq: n
		}), this.#n();
	}
	shown(e) {
		let t = {
			text: "string",
			number: "number",
			json: "json"
		}[e], n = [...this.pins.values()];
		return n.find((e) => e.kind === t) ?? n[0] ?? null;
	}
	clear() {
		this.pins.clear(), this.#n();
	}
	#n() {
		this.#t || (this.#t = !0, requestAnimationFrame(() => {
			this.#t = !1, this.#e.forEach((e) => e(this));
		}));
	}
};
function wd(e) {
	if (e.length <= Sd) return e;
	let t = e.slice(-16e3);
	return t.slice(t.indexOf("\n") + 1);
}
// src/live.js
var Td = 500, Ed = 5e3, Dd = 827345997, Od = 500, kd = /* @__PURE__ */ new Map();
function Ad(e, t) {
	let n = kd.get(e);
	return n || kd.set(e, n = new jd(e, t)), n.holders += 1, n.open(), n;
}
var jd = class {
	holders = 0;
	session = z({
		state: "idle",
		message: "",
		session: null,
		online: !1
	});
	pictures = /* @__PURE__ */ new Map();
	words = /* @__PURE__ */ new Map();
	gauges = /* @__PURE__ */ new Map();
	flows = /* @__PURE__ */ new Map();
	onFocus = /* @__PURE__ */ new Set();
	#e = null;
	#t = Td;
	#n = {
		retry: 0,
		tick: 0,
		lost: 0
	};
	constructor(e, t) {
		this.url = e, this.document = new Pu(t), this.captures = new bd(this), this.leave = () => this.captures.stopAll(), this.look = () => !document.hidden && this.pictures.forEach((e) => e.catchUp());
	}
	gauge(e) {
		return Nd(this.gauges, e, () => z({
			state: "idle",
			fps: null,
			ms: null,
			progress: null,
			note: "",
			error: null,
			drops: 0,
			capture: null
		}));
	}
	flow(e) {
		return Nd(this.flows, e, () => z({
			rate: 0,
			age_ms: null,
			depth: 0,
			drops: 0
		}));
	}
	picture(e) {
		return Nd(this.pictures, e, () => new ld(e, (e) => this.send(e)));
	}
	said(e) {
		return Nd(this.words, e, () => new Cd());
	}
	open() {
		if (this.#e || !this.url) return;
		let e = new URL(this.url, location.href);
		e.protocol = location.protocol === "https:" ? "wss:" : "ws:", e.searchParams.set("client", window.clientId ?? "");
		let t = this.#e = new WebSocket(e);
		t.binaryType = "arraybuffer", t.onopen = () => this.#r(), t.onmessage = ({ data: e }) => typeof e == "string" ? this.#a(JSON.parse(e)) : this.#o(e), t.onclose = () => this.#i(t), this.#n.tick || (this.#n.tick = setInterval(() => this.#s(), Od), addEventListener("pagehide", this.leave), document.addEventListener("visibilitychange", this.look));
	}
	release() {
		if (--this.holders, this.holders > 0) return;
		kd.delete(this.url), this.captures.stopAll(), Object.values(this.#n).forEach(clearTimeout), removeEventListener("pagehide", this.leave), document.removeEventListener("visibilitychange", this.look);
		let e = this.#e;
		this.#e = null, e?.close();
	}
	send(e) {
		return this.#e?.readyState === WebSocket.OPEN && (this.#e.send(e instanceof ArrayBuffer || e instanceof Blob ? e : JSON.stringify(e)), !0);
	}
	focus(e) {
		this.onFocus.forEach((t) => t(e));
	}
	#r() {
		this.#t = Td, clearTimeout(this.#n.lost), this.session.online = !0, this.captures.forget();
	}
	#i(e) {
		this.#e === e && (this.#e = null, this.session.online = !1, this.#n.retry = setTimeout(() => this.open(), this.#t), this.#t = Math.min(Ed, this.#t * 1.7), clearTimeout(this.#n.lost), this.#n.lost = setTimeout(() => this.captures.stopAll(), 8e3));
	}
	#a(e) {
		Md[e.type]?.(this, e);
	}
	#o(e) {
		let t = new DataView(e);
		if (t.getUint32(0, !0) !== Dd) return;
		let n = t.getUint32(4, !0), r = JSON.parse(new TextDecoder().decode(new Uint8Array(e, 8, n)));
		this.picture(r.node).offer(r, new Uint8Array(e, 8 + n));
	}
	#s() {
		let e = this.session.state === "running", t = performance.now();
		this.pictures.forEach((n) => n.tick(t, e));
	}
}, Md = {
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
						note: ""
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
	edges(e, { edges: t }) {
		for (let [n, r] of Object.entries(t)) Object.assign(e.flow(n), r);
	},
	said(e, t) {
		e.said(t.node).hear(t);
	},
	clear(e) {
		e.words.forEach((e) => e.clear()), e.pictures.forEach((e) => e.clear());
		let t = {
			state: "idle",
			fps: null,
			ms: null,
			progress: null,
			note: "",
			error: null,
			drops: 0
		};
		for (let n of e.gauges.values()) Object.assign(n, t);
		for (let t of e.flows.values()) Object.assign(t, {
			rate: 0,
			age_ms: null,
			depth: 0,
			drops: 0
		});
	},
	marks(e, { node: t, seq: n, feed: r, size: i, marks: a }) {
		let o = e.captures.frame(r, n);
		o && e.picture(t).offerFrame(o, {
			seq: n,
			size: i,
			marks: a
		});
	},
	answered(e, { feed: t, seq: n }) {
		e.captures.answered(t, n);
	},
	camera(e, t) {
		e.captures.camera(t);
	},
	microphone(e, t) {
		e.captures.microphone(t);
	}
};
function Nd(e, t, n) {
	let r = e.get(t);
	return r || e.set(t, r = n()), r;
}
// src/MiniMap.vue
var Pd = [
	"width",
	"height",
	"aria-label",
	"title"
], Fd = 184, Id = 120, Ld = {
	__name: "MiniMap",
	setup(e) {
		let { graph: t, document: n, live: r, strings: i } = v("mentat"), a = Math.min(2, window.devicePixelRatio || 1), s = I(null), c = null, l = {
			x: 0,
			y: 0,
			k: 1
		}, u = !0, d = 0, f = {};
		function p() {
			let e = t.boxes(), i = Math.min(...e.map((e) => e.x)), o = Math.min(...e.map((e) => e.y)), s = Math.max(...e.map((e) => e.x + e.width)) - i, d = Math.max(...e.map((e) => e.y + e.height)) - o, p = Math.min(164 / s, 100 / d, .14);
			l = {
				k: p,
				x: (Fd - s * p) / 2 - i * p,
				y: (Id - d * p) / 2 - o * p
			}, c ??= document.createElement("canvas"), Object.assign(c, {
				width: Fd * a,
				height: Id * a
			});
			let m = c.getContext("2d");
			m.scale(a, a);
			for (let t of e) {
				let e = r.gauge(t.id).state === "failed";
				m.fillStyle = e ? f.bad : n.nodes.get(t.id)?.about.color || f.dim, m.globalAlpha = t.selected || e ? 1 : .72, m.beginPath(), m.roundRect(l.x + t.x * p, l.y + t.y * p, Math.max(2, t.width * p), Math.max(2, t.height * p), 2), m.fill();
			}
			u = !1;
		}
		function m() {
			if (d = 0, !s.value) return;
			let e = s.value.getContext("2d");
			if (e.setTransform(a, 0, 0, a, 0, 0), e.clearRect(0, 0, Fd, Id), !n.nodes.size) return;
			u && p(), e.drawImage(c, 0, 0, Fd, Id);
			let { x: r, y: i, zoom: o } = t.viewport(), { width: m, height: g } = t.size(), [_, v] = [l.x - r / o * l.k, l.x + (m - r) / o * l.k].map((e) => h(e, Fd)), [y, b] = [l.y - i / o * l.k, l.y + (g - i) / o * l.k].map((e) => h(e, Id)), x = [
				_,
				y,
				v - _,
				b - y
			];
			e.beginPath(), e.rect(0, 0, Fd, Id), e.roundRect(...x, 4), e.fillStyle = f.shade, e.fill("evenodd"), e.beginPath(), e.roundRect(...x, 4), e.strokeStyle = f.accent, e.lineWidth = 1.5, e.stroke();
		}
		let h = (e, t) => Math.max(2, Math.min(t - 2, e));
		function g() {
			d ||= requestAnimationFrame(m);
		}
		function _() {
			u = !0, g();
		}
		function y() {
			let e = getComputedStyle(s.value);
			f = Object.fromEntries([
				"accent",
				"bad",
				"shade"
			].map((t) => [t, e.getPropertyValue(`--m-${t}`).trim()])), f.dim = e.getPropertyValue("--m-ink-3").trim(), _();
		}
		function b(e) {
			if (!(e.buttons & 1)) return;
			s.value.setPointerCapture(e.pointerId);
			let n = s.value.getBoundingClientRect();
			t.lookAt((e.clientX - n.x - l.x) / l.k, (e.clientY - n.y - l.y) / l.k);
		}
		let x = new MutationObserver(y);
		return t.onLayout(_), J(t.watchable, g, { deep: !0 }), k(() => {
			x.observe(document.body, { attributeFilter: ["class"] }), y();
		}), O(() => {
			x.disconnect(), cancelAnimationFrame(d);
		}), (e, t) => (M(), o("canvas", {
			ref_key: "canvas",
			ref: s,
			class: "m-map",
			width: Fd * K(a),
			height: Id * K(a),
			style: E({
				width: `${Fd}px`,
				height: `${Id}px`
			}),
			role: "img",
			"aria-label": K(i).map,
			title: K(i).map,
			onPointerdown: oe(b, ["stop"]),
			onPointermove: oe(b, ["stop"])
		}, null, 44, Pd));
	}
}, Rd = ["data-node"], zd = {
	__name: "PictureView",
	props: { node: String },
	setup(e) {
		let t = e, { live: n } = v("mentat"), r = I(null), i = n.picture(t.node), a, s;
		return k(() => {
			a = {
				canvas: r.value,
				isVisible: !0
			}, i.attach(a), s = new IntersectionObserver((e) => {
				a.isVisible = e.at(-1).isIntersecting, a.isVisible && i.catchUp();
			}), s.observe(r.value);
		}), O(() => {
			s.disconnect(), i.detach(a);
		}), (t, n) => (M(), o("canvas", {
			ref_key: "canvas",
			ref: r,
			class: "m-picture",
			width: "320",
			height: "180",
			"data-node": e.node,
			role: "img"
		}, null, 8, Rd));
	}
}, Bd = 240, Vd = 56;
function Hd(e) {
	let t = [];
	Ud(e, "", "", t, "");
	let n = t.length - Bd;
	return t.slice(0, Bd).join("\n") + (n > 0 ? `\n<i>… ${n} more lines</i>` : "");
}
function Ud(e, t, n, r, i) {
	let a = typeof e == "object" && e ? JSON.stringify(e) : "";
	if (!a || a.length + t.length + n.length <= Vd || a.length <= 2) {
		r.push(t + Gd(n) + Wd(e) + i);
		return;
	}
	if (r.length > 960) return;
	let [o, s] = Array.isArray(e) ? "[]" : "{}";
	r.push(t + Gd(n) + o);
	let c = Object.entries(e);
	c.forEach(([n, i], a) => Ud(i, t + "  ", Array.isArray(e) ? "" : n, r, a < c.length - 1 ? "," : "")), r.push(t + s + i);
}
function Wd(e) {
	return Array.isArray(e) ? `[${e.map(Wd).join(", ")}]` : typeof e == "object" && e ? `{${Object.entries(e).map(([e, t]) => Gd(e) + Wd(t)).join(", ")}}` : `<b class="j-${e === null ? "null" : typeof e}">${qd(typeof e == "number" ? Kd(e) : JSON.stringify(e))}</b>`;
}
var Gd = (e) => e === "" ? "" : `<span class="j-key">${qd(e)}</span>: `, Kd = (e) => String(Number.isInteger(e) ? e : +e.toPrecision(6)), qd = (e) => String(e).replace(/[&<>"]/g, (e) => ({
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;"
})[e]), Jd = {
	string: "#8bc34a",
	number: "#8fa3bf",
	boolean: "#e57399",
	json: "#e0b040",
	binary: "#a08c7d",
	audio: "#f0883e",
	image: "#38a8f5",
	video: "#22b8c4"
}, Yd = {
	string: "square",
	number: "circle",
	boolean: "diamond",
	json: "hexagon",
	binary: "square",
	audio: "triangle",
	image: "circle",
	video: "triangle"
}, Xd = {
	circle: "M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1Z",
	square: "M2.6 1.4h6.8a1.2 1.2 0 0 1 1.2 1.2v6.8a1.2 1.2 0 0 1-1.2 1.2H2.6a1.2 1.2 0 0 1-1.2-1.2V2.6a1.2 1.2 0 0 1 1.2-1.2Z",
	diamond: "M6 .4 11.6 6 6 11.6.4 6Z",
	triangle: "M2.2 1.1 11 6l-8.8 4.9Z",
	hexagon: "M3.2 1.1h5.6L11.6 6l-2.8 4.9H3.2L.4 6Z"
};
function Zd(e = {}) {
	let t = {
		...Jd,
		...e.colors
	}, n = {
		...Yd,
		...e.shapes
	}, r = e.verdicts ?? {};
	return {
		color: (e) => t[Qd(e)] ?? "#8b95a5",
		outline: (e) => Xd[n[Qd(e)]] ?? Xd.circle,
		verdict: (e, t) => r[`${ef(e)}>${ef(t)}`] ?? null
	};
}
var Qd = (e) => e.type === "stream" ? e.of : e.type, $d = (e) => e.type === "stream", ef = (e) => e.key ?? ($d(e) ? `stream[${e.of}]` : e.type), tf = (e) => $d(e) ? `stream of ${e.of}` : e.type;
function nf(e) {
	return e == null || e === "" ? "–" : typeof e == "number" ? String(Number.isInteger(e) ? e : +e.toPrecision(4)) : typeof e == "object" ? JSON.stringify(e) : String(e);
}
function rf(e, t) {
	return [e > 0 && `${e < 10 ? e.toFixed(1) : Math.round(e)} fps`, t >= 1 && `${Math.round(t)} ms`].filter(Boolean).join(" · ");
}
// src/WordsView.vue
var af = ["data-node"], of = {
	__name: "WordsView",
	props: {
		node: String,
		shows: String
	},
	emits: ["filled"],
	setup(e, { emit: t }) {
		let n = e, r = t, { live: i } = v("mentat"), a = i.said(n.node), s = I(null), c = "";
		function l() {
			let e = a.shown(n.shows), t = s.value;
			if (r("filled", !!e), !e) return t.replaceChildren(c = "");
			let i = t.scrollHeight - t.scrollTop - t.clientHeight < 24;
			e.kind === "json" ? t.innerHTML = Hd(e.value) : u(t, n.shows === "number" ? nf(e.value) : String(e.value)), t.dataset.kind = e.kind, i && e.kind === "string" && (t.scrollTop = t.scrollHeight);
		}
		function u(e, t) {
			let n = e.firstChild;
			c && n?.nodeType === Node.TEXT_NODE && t.startsWith(c) ? n.appendData(t.slice(c.length)) : e.textContent = t, c = t;
		}
		return k(() => a.attach(l)), O(() => a.detach(l)), (t, n) => (M(), o("div", {
			ref_key: "box",
			ref: s,
			class: w(["m-words nodrag nowheel nopan", `is-${e.shows}`]),
			"data-node": e.node,
			tabindex: "0",
			role: "log"
		}, null, 10, af));
	}
}, sf = ["src"], cf = {
	key: 3,
	class: "m-quiet"
}, lf = {
	class: "material-icons",
	"aria-hidden": "true"
}, uf = {
	__name: "Display",
	props: {
		node: String,
		shows: String
	},
	setup(e) {
		let t = e, { live: n, strings: c } = v("mentat"), { state: l } = n.picture(t.node), { session: u } = n, d = n.gauge(t.node), f = [
			"failed",
			"tripped",
			"skipped",
			"done"
		], p = I(!1), m = r(() => ["starting", "running"].includes(u.state)), h = r(() => t.shows === "image"), g = r(() => Math.min(2.4, Math.max(.8, l.aspect))), _ = r(() => h.value ? !l.shown : t.shows === "sound" ? !l.sound : !p.value), y = r(() => _.value && f.includes(d.state) ? c.nothing : _.value ? m.value ? c.waiting : c.pressRun : h.value && l.stalled ? c.stalled : ""), b = r(() => _.value ? m.value && !f.includes(d.state) ? "hourglass_empty" : {
			image: "image",
			sound: "graphic_eq",
			number: "tag",
			json: "data_object"
		}[t.shows] ?? "notes" : "signal_cellular_off");
		return (t, n) => (M(), o("div", {
			class: w(["m-display", [`shows-${e.shows}`, {
				empty: _.value,
				stalled: !_.value && y.value
			}]]),
			style: E(h.value ? { aspectRatio: g.value } : {})
		}, [h.value ? (M(), i(zd, {
			key: 0,
			node: e.node
		}, null, 8, ["node"])) : e.shows === "sound" ? ae((M(), o("audio", {
			key: 1,
			class: "nodrag",
			controls: "",
			src: K(l).sound || void 0
		}, null, 8, sf)), [[re, K(l).sound]]) : (M(), i(of, {
			key: 2,
			node: e.node,
			shows: e.shows,
			onFilled: n[0] ||= (e) => p.value = e
		}, null, 8, ["node", "shows"])), y.value ? (M(), o("div", cf, [s("i", lf, V(b.value), 1), s("span", null, V(y.value), 1)])) : a("", !0)], 6));
	}
}, df = {
	viewBox: "0 0 12 12",
	"aria-hidden": "true"
}, ff = ["d"], pf = ["d"], mf = {
	__name: "PinDot",
	props: {
		node: String,
		pin: Object,
		side: String,
		wired: Boolean,
		small: Boolean
	},
	setup(e) {
		let t = e, { table: n, wiring: c } = v("mentat"), l = r(() => c.look(t.node, t.pin, t.side)), u = r(() => n.outline(t.pin)), d = (e) => {
			t.side === "inputs" && t.wired && e.button === 0 && c.lift(e, t.node, t.pin.name);
		}, f = r(() => `${t.pin.name}: ${tf(t.pin)}`);
		return (t, r) => (M(), i(K(Xc), {
			id: e.pin.name,
			type: e.side === "inputs" ? "target" : "source",
			position: e.side === "inputs" ? "left" : "right",
			class: w(["m-pin", [l.value, {
				wired: e.wired,
				small: e.small,
				stray: e.pin.stray
			}]]),
			style: E({ "--pin": K(n).color(e.pin) }),
			"aria-label": f.value,
			"data-node": e.node,
			"data-pin": e.pin.name,
			"data-side": e.side,
			onMousedownCapture: d
		}, {
			default: ie(() => [(M(), o("svg", df, [K($d)(e.pin) ? (M(), o("path", {
				key: 0,
				class: "m-pin-ring",
				d: u.value
			}, null, 8, ff)) : a("", !0), s("path", {
				class: "m-pin-body",
				d: u.value
			}, null, 8, pf)]))]),
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
}, hf = [
	"title",
	"data-node",
	"data-pin",
	"data-side"
], gf = { class: "m-pinname" }, _f = {
	__name: "PinRow",
	props: {
		node: Object,
		pin: Object,
		side: String
	},
	setup(e) {
		let t = e, { live: n, wiring: i } = v("mentat"), a = r(() => t.pin.name in (t.side === "inputs" ? t.node.into : t.node.outOf)), c = r(() => i.look(t.node.id, t.pin, t.side)), l = n.gauge(t.node.id), d = r(() => [...t.node.problems, l.error ?? {}].find((e) => e.pin === t.pin.name)), f = r(() => [
			`${t.pin.name} · ${tf(t.pin)}`,
			t.pin.doc,
			d.value?.message
		].filter(Boolean).join("\n"));
		return (t, n) => (M(), o("div", {
			class: w(["m-pinrow", [
				e.side,
				c.value,
				{
					wired: a.value,
					troubled: d.value
				}
			]]),
			title: f.value,
			"data-node": e.node.id,
			"data-pin": e.pin.name,
			"data-side": e.side
		}, [u(mf, {
			node: e.node.id,
			pin: e.pin,
			side: e.side,
			wired: a.value
		}, null, 8, [
			"node",
			"pin",
			"side",
			"wired"
		]), s("span", gf, V(e.pin.name), 1)], 10, hf));
	}
}, vf = [
	"title",
	"data-node",
	"data-pin"
], yf = { class: "m-setting-name" }, bf = {
	key: 0,
	class: "m-plug"
}, xf = ["aria-label"], Sf = {
	__name: "SettingRow",
	props: {
		node: Object,
		pin: Object
	},
	setup(e) {
		let t = e, { live: n, wiring: i, strings: c } = v("mentat"), d = r(() => t.pin.name in t.node.into), f = r(() => t.pin.name in t.node.set), p = r(() => f.value ? t.node.set[t.pin.name] : t.pin.default), m = r(() => i.look(t.node.id, t.pin, "inputs")), h = n.gauge(t.node.id), g = r(() => [...t.node.problems, h.error ?? {}].find((e) => e.pin === t.pin.name)), _ = r(() => t.pin.metadata?.widget === "color" && /^#[0-9a-f]{3,8}$/i.test(p.value ?? "")), y = r(() => [
			`${t.pin.name}: ${nf(p.value)}`,
			t.pin.doc,
			g.value?.message
		].filter(Boolean).join("\n")), b = r(() => t.pin.name.replaceAll("_", " "));
		return (t, n) => (M(), o("div", {
			class: w(["m-setting inputs", [m.value, {
				wired: d.value,
				troubled: g.value
			}]]),
			title: y.value,
			"data-node": e.node.id,
			"data-pin": e.pin.name,
			"data-side": "inputs"
		}, [
			u(mf, {
				node: e.node.id,
				pin: e.pin,
				side: "inputs",
				wired: d.value,
				small: ""
			}, null, 8, [
				"node",
				"pin",
				"wired"
			]),
			s("span", yf, V(b.value), 1),
			d.value ? (M(), o("span", bf, [n[0] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "power", -1), l(V(K(c).wired), 1)])) : typeof p.value == "boolean" ? (M(), o("span", {
				key: 1,
				class: w(["m-switch", { on: p.value }]),
				role: "img",
				"aria-label": p.value ? "on" : "off"
			}, null, 10, xf)) : (M(), o("span", {
				key: 2,
				class: w(["m-value", { set: f.value }])
			}, [_.value ? (M(), o("i", {
				key: 0,
				class: "m-swatch",
				style: E({ background: p.value })
			}, null, 4)) : a("", !0), l(V(K(nf)(p.value)), 1)], 2))
		], 10, vf));
	}
}, Cf = ["aria-label", "title"], wf = {
	key: 0,
	class: "material-icons",
	"aria-hidden": "true"
}, Tf = {
	__name: "StateMark",
	props: { state: String },
	setup(e) {
		let t = e, n = {
			failed: "error",
			tripped: "flash_off",
			skipped: "remove_circle_outline",
			done: "check_circle"
		}, i = r(() => n[t.state]);
		return (t, n) => (M(), o("span", {
			class: w(["m-state", `is-${e.state}`]),
			role: "img",
			"aria-label": e.state,
			title: e.state
		}, [i.value ? (M(), o("i", wf, V(i.value), 1)) : a("", !0)], 10, Cf));
	}
}, Ef = ["data-card", "aria-label"], Df = ["title"], Of = { class: "m-tile" }, kf = {
	class: "material-icons",
	"aria-hidden": "true"
}, Af = { class: "m-names" }, jf = { class: "m-title" }, Mf = ["title"], Nf = ["title"], Pf = ["aria-valuenow"], Ff = {
	key: 0,
	class: "m-pins"
}, If = { class: "m-pincol" }, Lf = { class: "m-pincol" }, Rf = {
	key: 1,
	class: "m-settings"
}, zf = {
	class: "material-icons",
	"aria-hidden": "true"
}, Bf = { key: 0 }, Vf = { key: 1 }, Hf = 4, Uf = {
	__name: "NodeCard",
	props: {
		id: String,
		selected: Boolean
	},
	setup(t) {
		let n = t, { document: c, live: l, strings: d, graph: f, pulsed: p } = v("mentat"), m = r(() => c.nodes.get(n.id)), h = l.gauge(n.id), g = l.picture(n.id).state, _ = I(!1), y = r(() => Fu(m.value, "inputs")), b = r(() => y.value.filter((e) => !e.setting)), x = r(() => Fu(m.value, "outputs")), S = r(() => y.value.filter((e) => e.setting)), C = r(() => _.value || S.value.length <= 5 ? S.value : S.value.filter((e, t) => t < Hf || e.name in m.value.into)), T = r(() => S.value.length - C.value.length);
		J([
			C,
			b,
			x
		], () => f.remeasure([n.id]), { flush: "post" });
		let D = r(() => {
			if (h.error) return {
				kind: "bad",
				icon: "error",
				...h.error
			};
			if (h.capture?.state === "failed") return {
				kind: "bad",
				icon: "videocam_off",
				message: h.capture.message
			};
			if (!m.value.known) return {
				kind: "bad",
				icon: "extension_off",
				message: d.unknownType,
				remedy: m.value.type
			};
			let [e, ...t] = m.value.problems;
			return e && {
				kind: "warn",
				icon: "warning_amber",
				...e,
				more: t.length
			};
		}), O = r(() => h.progress != null || h.state === "loading"), k = r(() => {
			if (h.note) return h.progress == null ? h.note : `${h.note} · ${Math.round(h.progress * 100)} %`;
			let { about: e, title: t } = m.value, n = t === e.title ? e.category ?? "" : e.title;
			return rf(g.fps || h.fps, g.ms || h.ms) || n;
		});
		return (n, r) => m.value ? (M(), o("article", {
			key: 0,
			class: w(["m-card", [`is-${K(h).state}`, {
				selected: t.selected,
				pulsed: K(p) === t.id,
				unknown: !m.value.known,
				sink: m.value.about.sink
			}]]),
			style: E({ "--hue": m.value.about.color || "var(--m-ink-3)" }),
			"data-card": t.id,
			"aria-label": `${m.value.title}, ${K(h).state}`,
			tabindex: "0",
			role: "group"
		}, [
			s("header", {
				class: "m-head",
				title: m.value.about.doc
			}, [
				s("span", Of, [s("i", kf, V(m.value.about.icon || "widgets"), 1)]),
				s("span", Af, [s("span", jf, V(m.value.title), 1), s("span", {
					class: "m-status",
					title: K(h).drops > 0 ? `${K(h).drops} ${K(d).dropped}` : void 0
				}, V(k.value), 9, Mf)]),
				K(h).capture && K(h).capture.state !== "failed" ? (M(), o("span", {
					key: 0,
					class: w(["m-onair", K(h).capture.state]),
					title: K(h).capture.message
				}, V(K(h).capture.state === "live" ? K(d).live : K(d).asking), 11, Nf)) : a("", !0),
				u(Tf, { state: K(h).state }, null, 8, ["state"]),
				O.value ? (M(), o("span", {
					key: 1,
					class: "m-progress",
					role: "progressbar",
					"aria-valuenow": K(h).progress == null ? void 0 : Math.round(K(h).progress * 100)
				}, [s("i", {
					class: w({ unknown: K(h).progress == null }),
					style: E({ transform: `scaleX(${K(h).progress ?? .4})` })
				}, null, 6)], 8, Pf)) : a("", !0)
			], 8, Df),
			b.value.length || x.value.length ? (M(), o("div", Ff, [s("div", If, [(M(!0), o(e, null, L(b.value, (e) => (M(), i(_f, {
				key: e.name,
				node: m.value,
				pin: e,
				side: "inputs"
			}, null, 8, ["node", "pin"]))), 128))]), s("div", Lf, [(M(!0), o(e, null, L(x.value, (e) => (M(), i(_f, {
				key: e.name,
				node: m.value,
				pin: e,
				side: "outputs"
			}, null, 8, ["node", "pin"]))), 128))])])) : a("", !0),
			S.value.length ? (M(), o("div", Rf, [(M(!0), o(e, null, L(C.value, (e) => (M(), i(Sf, {
				key: e.name,
				node: m.value,
				pin: e
			}, null, 8, ["node", "pin"]))), 128)), T.value || _.value ? (M(), o("button", {
				key: 0,
				class: "m-more nodrag",
				type: "button",
				onClick: r[0] ||= oe((e) => _.value = !_.value, ["stop"]),
				onDblclick: r[1] ||= oe(() => {}, ["stop"])
			}, V(_.value ? K(d).less : `+${T.value} ${K(d).more}`), 33)) : a("", !0)])) : a("", !0),
			m.value.about.shows ? (M(), i(uf, {
				key: 2,
				node: t.id,
				shows: m.value.about.shows
			}, null, 8, ["node", "shows"])) : a("", !0),
			D.value ? (M(), o("div", {
				key: 3,
				class: w(["m-trouble", D.value.kind]),
				role: "status"
			}, [s("i", zf, V(D.value.icon), 1), s("p", null, [
				s("b", null, V(D.value.message), 1),
				D.value.remedy ? (M(), o("span", Bf, V(D.value.remedy), 1)) : a("", !0),
				D.value.more ? (M(), o("em", Vf, "+" + V(D.value.more) + " " + V(K(d).more), 1)) : a("", !0)
			])], 2)) : a("", !0)
		], 14, Ef)) : a("", !0);
	}
}, Wf = {
	emptyTitle: "An empty canvas",
	emptyHint: "Drag a node here, or double-click to add one.",
	outputsEmpty: "No outputs yet",
	outputsEmptyHint: "Add a View or Text node: what it shows appears here.",
	pressRun: "Press Run",
	waiting: "Waiting for the first result",
	nothing: "Nothing to show",
	stalled: "No signal",
	offline: "Reconnecting…",
	unknownType: "This node is not installed.",
	sameSide: "An edge runs from an output to an input.",
	sameNode: "A node cannot feed itself.",
	fix: "Can be fixed with",
	wired: "wired",
	more: "more",
	less: "Show fewer",
	locate: "Show on the canvas",
	copy: "Copy the text",
	copied: "Copied",
	keep: "Save this picture",
	enlarge: "Full screen",
	zoomIn: "Zoom in (+)",
	zoomOut: "Zoom out (-)",
	zoomReset: "Zoom to 100 % (0)",
	fit: "Fit everything (1)",
	hand: "Drag to pan (H); Shift selects",
	arrow: "Drag to select (V); Space pans",
	map: "Overview of the flow",
	dropped: "dropped",
	queued: "waiting",
	live: "Live",
	asking: "Asking for permission",
	removeEdge: "Remove this edge"
}, Gf = ["d"], Kf = ["d"], qf = ["d"], Jf = ["d", "data-edge"], Yf = {
	key: 0,
	class: "bad"
}, Xf = { key: 1 }, Zf = ["title", "aria-label"], Qf = {
	__name: "Wire",
	props: {
		id: String,
		sourceX: Number,
		sourceY: Number,
		targetX: Number,
		targetY: Number,
		sourcePosition: String,
		targetPosition: String,
		selected: Boolean
	},
	setup(e) {
		let t = e, { document: n, live: i, table: c, strings: l, cut: d, wiring: f } = v("mentat"), p = r(() => n.edges.get(t.id)), m = i.flow(t.id), h = I(!1), g = 0, _ = r(() => Cu(t)), y = r(() => p.value && n.pin(p.value.source, "outputs", p.value.sourcePin)), b = r(() => y.value ? c.color(y.value) : "var(--m-ink-3)"), x = r(() => i.session.state === "running" && m.rate > 0), S = r(() => [
			m.rate > 0 && `${m.rate < 10 ? +m.rate.toFixed(1) : Math.round(m.rate)}/s`,
			m.age_ms != null && i.session.state === "running" && `${Math.round(m.age_ms)} ms`,
			m.depth > 0 && `${m.depth} ${l.queued}`,
			m.drops > 0 && `${m.drops} ${l.dropped}`,
			p.value?.policy
		].filter(Boolean).join(" · ")), C = r(() => p.value?.problem?.message ?? p.value?.problem);
		function T() {
			clearTimeout(g), h.value = !0;
		}
		function D() {
			g = setTimeout(() => h.value = !1, 120);
		}
		return (t, n) => p.value ? (M(), o("g", {
			key: 0,
			class: w(["m-wire", {
				selected: e.selected,
				flows: x.value,
				over: h.value,
				troubled: C.value,
				lifted: K(f).lifted.value === e.id
			}]),
			style: E({ "--pin": b.value }),
			onMouseenter: T,
			onMouseleave: D
		}, [
			s("path", {
				class: "m-wire-gap",
				pathLength: "100",
				d: _.value.path
			}, null, 8, Gf),
			s("path", {
				class: "m-wire-line vue-flow__edge-path",
				d: _.value.path
			}, null, 8, Kf),
			x.value ? (M(), o("path", {
				key: 0,
				class: "m-wire-dots",
				d: _.value.path
			}, null, 8, qf)) : a("", !0),
			s("path", {
				class: "m-wire-hit vue-flow__edge-interaction",
				d: _.value.path,
				"data-edge": e.id
			}, null, 8, Jf),
			u(K(au), null, {
				default: ie(() => [h.value || e.selected ? (M(), o("div", {
					key: 0,
					class: "m-wirelabel nodrag nopan",
					style: E({ transform: `translate(-50%, -50%) translate(${_.value.x}px, ${_.value.y}px)` }),
					onMouseenter: T,
					onMouseleave: D
				}, [C.value ? (M(), o("span", Yf, V(C.value), 1)) : S.value ? (M(), o("span", Xf, V(S.value), 1)) : a("", !0), e.selected ? (M(), o("button", {
					key: 2,
					type: "button",
					title: K(l).removeEdge,
					"aria-label": K(l).removeEdge,
					onClick: n[0] ||= oe((t) => K(d)(e.id), ["stop"])
				}, [...n[1] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "close", -1)]], 8, Zf)) : a("", !0)], 36)) : a("", !0)]),
				_: 1
			})
		], 38)) : a("", !0);
	}
}, $f = 4500, ep = ["mousemove", "touchmove"];
function tp(e, t, n, r) {
	let i = B(null), a = z({
		reason: "",
		fix: "",
		x: 0,
		y: 0
	}), o = B(""), s = !1, c = 0;
	function l(e, r, a) {
		let o = i.value;
		return a === o.side ? { reason: n.sameSide } : e === o.node ? { reason: n.sameNode } : o.side === "outputs" ? t.verdict(o.about, r) : t.verdict(r, o.about);
	}
	function u(e, t, n) {
		let r = i.value;
		return r ? r.node === e && r.pin === t.name && r.side === n ? "origin" : l(e, t, n) ? "unfit" : "fits" : "";
	}
	function d({ node: t, pin: n, side: r }) {
		let a = e.pin(t, r, n);
		a && (s = !1, T(), i.value = {
			node: t,
			pin: n,
			side: r,
			about: a
		}, ep.forEach((e) => addEventListener(e, h)), addEventListener("keydown", p, !0));
	}
	function f(t, n, r) {
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
	function p(e) {
		e.key === "Escape" && (e.stopPropagation(), m());
	}
	function m() {
		ep.forEach((e) => removeEventListener(e, h)), removeEventListener("keydown", p, !0), i.value = null, o.value = "", T();
	}
	function h(e) {
		let t = x(e), n = t && !C(t) && l(t.node, t.about, t.side);
		n ? w(e, n) : T();
	}
	function g(e) {
		let t = i.value, n = o.value;
		t && (m(), !s && e && v(e, t, n));
	}
	function _(e) {
		s = !0, i.value && r.connect(e, o.value);
	}
	function v(e, t, n) {
		i.value = t;
		try {
			y(e, t, n);
		} finally {
			i.value = null;
		}
	}
	function y(e, t, n) {
		let i = x(e) ?? b(S(e), t);
		if (i && C(i)) return T();
		if (!i && n) return r.cut(n);
		if (!i) return S(e) ? T() : r.empty(e, t);
		let a = l(i.node, i.about, i.side), o = t.side === "outputs" ? np(t, i) : np(i, t);
		if (!a) return r.connect(o, n);
		w(e, a), c = setTimeout(T, $f), r.refused({
			...o,
			reason: a.reason,
			converter: a.converter ?? null
		});
	}
	function b(t, n) {
		let r = t && t !== n.node && e.nodes.get(t);
		if (!r) return null;
		let i = n.side === "outputs" ? "inputs" : "outputs", a = Fu(r, i).filter((e) => !l(t, e, i)), o = a.filter((e) => !(e.name in r.into)).find((e) => !e.setting) ?? a.find((e) => !e.setting) ?? Fu(r, i)[0];
		return o && {
			node: t,
			pin: o.name,
			side: i,
			about: o
		};
	}
	function x(t) {
		let n = ip(t)?.closest?.("[data-pin]");
		if (!n) return null;
		let { node: r, pin: i, side: a } = n.dataset, o = e.pin(r, a, i);
		return o && {
			node: r,
			pin: i,
			side: a,
			about: o
		};
	}
	let S = (e) => ip(e)?.closest?.("[data-card]")?.dataset.card, C = ({ node: e, pin: t, side: n }) => {
		let r = i.value;
		return r?.node === e && r.pin === t && r.side === n;
	};
	function w(t, { reason: n, converter: r }) {
		clearTimeout(c);
		let { clientX: i, clientY: o } = rp(t), s = r ? e.catalog[r]?.title ?? r : "";
		Object.assign(a, {
			reason: n,
			fix: s,
			x: i,
			y: o
		});
	}
	function T() {
		clearTimeout(c), a.reason &&= "";
	}
	return {
		from: i,
		lifted: o,
		bubble: a,
		hide: T,
		judge: l,
		look: u,
		begin: d,
		lift: f,
		join: _,
		end: g,
		allows({ source: n, sourcePin: r, target: i, targetPin: a }) {
			let [o, s] = [e.pin(n, "outputs", r), e.pin(i, "inputs", a)];
			return !!(o && s && n !== i && !t.verdict(o, s));
		}
	};
}
var np = (e, t) => ({
	source: e.node,
	sourcePin: e.pin,
	target: t.node,
	targetPin: t.pin
}), rp = (e) => e.changedTouches?.[0] ?? e, ip = (e) => globalThis.document.elementFromPoint(rp(e).clientX, rp(e).clientY), ap = [
	"title",
	"aria-label",
	"aria-pressed"
], op = [
	"title",
	"aria-label",
	"aria-pressed"
], sp = ["title", "aria-label"], cp = ["title", "aria-label"], lp = ["title", "aria-label"], up = ["title", "aria-label"], dp = {
	__name: "ZoomBar",
	props: { tool: String },
	emits: ["update:tool"],
	setup(e, { emit: t }) {
		let { graph: n, strings: i } = v("mentat"), a = e, c = t, l = r(() => `${Math.round(n.zoom.value * 100)} %`), u = r(() => a.tool === "hand");
		return (e, t) => (M(), o("div", {
			class: "m-bar",
			role: "toolbar",
			onDblclick: t[6] ||= oe(() => {}, ["stop"])
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
			}, "pan_tool", -1)]], 8, ap),
			s("button", {
				type: "button",
				title: K(i).arrow,
				"aria-label": K(i).arrow,
				"aria-pressed": !u.value,
				onClick: t[1] ||= (e) => c("update:tool", "arrow")
			}, [...t[8] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "highlight_alt", -1)]], 8, op),
			t[12] ||= s("span", { class: "m-bar-line" }, null, -1),
			s("button", {
				type: "button",
				title: K(i).zoomOut,
				"aria-label": K(i).zoomOut,
				onClick: t[2] ||= (e) => K(n).zoomBy(1 / 1.25)
			}, [...t[9] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "remove", -1)]], 8, sp),
			s("button", {
				type: "button",
				class: "wide",
				title: K(i).zoomReset,
				"aria-label": K(i).zoomReset,
				onClick: t[3] ||= (e) => K(n).zoomTo(1)
			}, V(l.value), 9, cp),
			s("button", {
				type: "button",
				title: K(i).zoomIn,
				"aria-label": K(i).zoomIn,
				onClick: t[4] ||= (e) => K(n).zoomBy(1.25)
			}, [...t[10] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "add", -1)]], 8, lp),
			t[13] ||= s("span", { class: "m-bar-line" }, null, -1),
			s("button", {
				type: "button",
				title: K(i).fit,
				"aria-label": K(i).fit,
				onClick: t[5] ||= (e) => K(n).fit()
			}, [...t[11] ||= [s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "fit_screen", -1)]], 8, up)
		], 32));
	}
}, fp = { class: "m-shield" }, pp = {
	key: 0,
	class: "m-blank"
}, mp = {
	key: 2,
	class: "m-offline",
	role: "status"
}, hp = { key: 0 }, gp = "application/x-mentat-node", _p = 300, vp = {
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
		strings: {
			type: Object,
			default: () => ({})
		}
	},
	emits: [
		"ready",
		"edit",
		"select",
		"refused",
		"command"
	],
	setup(e, { expose: c, emit: d }) {
		let f = e, p = d, m = x({
			...Wf,
			...f.strings
		}), h = Ad(f.liveUrl, x(f.catalog)), _ = h.document;
		_.catalog = x(f.catalog);
		let v = x(Zd(f.types)), y = I(null), b = I("hand"), C = I(""), D = I(!1), A = P({
			at: null,
			title: ""
		}), j = P({
			text: "",
			kind: ""
		}), F = {}, L = tp(_, v, m, {
			connect: G,
			cut: (e) => q([], [e]),
			refused: (e) => p("refused", e),
			empty: (e, t) => W("addNode", {
				...ne(e),
				from: {
					node: t.node,
					pin: t.pin,
					side: t.side
				}
			})
		}), R = Tu(`mentat-${Math.random().toString(36).slice(2)}`, L.allows);
		N("mentat", {
			document: _,
			live: h,
			table: v,
			strings: m,
			wiring: L,
			graph: R,
			pulsed: C,
			cut: (e) => q([], [e])
		}), R.onWireStart(L.begin), R.onWireEnd(L.end), R.onConnect(L.join), R.onMoved((e) => {
			let t = Object.fromEntries(Object.entries(e).filter(([e, t]) => String(_.nodes.get(e)?.at) !== String(t)));
			Object.keys(t).length && (_.move(t), U({
				op: "move",
				at: t
			}));
		}), R.onSelect(() => {
			clearTimeout(F.select), F.select = setTimeout(() => p("select", R.selected()), 30);
		}), R.onDragging(() => D.value = !0);
		let ee = () => D.value = !1, te = Zu({
			root: y,
			graph: R,
			flow: _,
			tool: b,
			edit: U,
			remove: q,
			command: W,
			later: (e) => H = e
		}), z = r(() => R.zoom.value < .42), B = r(() => _.nodes.size > _p), H = "";
		function U(...e) {
			p("edit", e);
		}
		function W(e, t = {}) {
			p("command", {
				name: e,
				...t
			});
		}
		function G(e, t = "") {
			if (t === Nu(e)) return;
			let n = t ? [{
				op: "remove",
				nodes: [],
				edges: [t]
			}] : [];
			t && _.remove([], [t]), _.connect(e), R.reconcile(_), U(...n, {
				op: "connect",
				...e
			});
		}
		function q(e, t) {
			(e.length || t.length) && (_.remove(e, t), R.reconcile(_), U({
				op: "remove",
				nodes: e,
				edges: t
			}));
		}
		function ne(e) {
			let { clientX: t, clientY: n } = rp(e), { x: r, y: i } = R.place(t, n);
			return {
				at: [Math.round(r), Math.round(i)],
				screen: [Math.round(t), Math.round(n)]
			};
		}
		function J(e) {
			let t = e.dataTransfer.getData(gp);
			if (!t) return;
			e.preventDefault();
			let { x: n, y: r } = R.place(e.clientX, e.clientY), i = [n - 120, r - 24].map((e) => Math.round(e / 8) * 8);
			Object.assign(A, {
				at: i,
				title: f.catalog[t]?.title ?? t
			}), clearTimeout(F.ghost), F.ghost = setTimeout(() => A.at = null, 4e3), H = "select", U({
				op: "add",
				type: t,
				at: i
			});
		}
		function oe(e) {
			e.dataTransfer.types.includes(gp) && (e.preventDefault(), e.dataTransfer.dropEffect = "copy");
		}
		function se(e) {
			e.target.closest(".m-card, .m-bar, .m-map, .vue-flow__edge") || W("addNode", ne(e));
		}
		function ce(e) {
			_.nodes.has(e) && (R.centre(e), R.select([e]), C.value = "", requestAnimationFrame(() => C.value = e), clearTimeout(F.pulse), F.pulse = setTimeout(() => C.value = "", 1600));
		}
		function le(e) {
			let t = _.sync(e);
			e.fit && t.length && R.fitWhenMeasured(), R.reconcile(_), t.length && (A.at = null), t.length && H && R.select(t), H = "", e.fit && !t.length && R.fit(0);
		}
		function ue(e, t = "info") {
			Object.assign(j, {
				text: e,
				kind: t
			}), clearTimeout(F.toast), F.toast = setTimeout(() => j.text = "", 4e3);
		}
		return h.onFocus.add(ce), R.onReady(() => p("ready")), k(() => {
			te.listen(), addEventListener("pointerup", ee, !0);
		}), O(() => {
			removeEventListener("pointerup", ee, !0), te.leave(), Object.values(F).forEach(clearTimeout), h.onFocus.delete(ce), h.release();
		}), c({
			sync: le,
			focus: ce,
			notice: ue,
			fit: () => R.fit(),
			select: (e) => R.select(e)
		}), (e, r) => (M(), o("div", {
			ref_key: "root",
			ref: y,
			class: w(["mentat m-canvas", {
				far: z.value,
				wiring: K(L).from.value,
				arrow: b.value === "arrow"
			}]),
			style: E({ "--zoom": z.value ? Math.max(.1, Math.round(K(R).zoom.value * 20) / 20) : 1 }),
			tabindex: "-1",
			onPointerdown: r[1] ||= (...e) => K(L).hide && K(L).hide(...e),
			onDrop: J,
			onDragover: oe,
			onDblclick: se
		}, [
			u(K(du), S({ id: K(R).id }, K(Su), {
				"is-valid-connection": K(R).isValid,
				"only-render-visible-elements": B.value,
				"pan-on-drag": b.value === "hand" || [1, 2],
				"selection-key-code": b.value !== "hand" || "Shift",
				"pan-activation-key-code": "Space"
			}), {
				"node-card": ie(({ id: e, selected: t }) => [u(Uf, {
					id: e,
					selected: t
				}, null, 8, ["id", "selected"])]),
				"edge-wire": ie((e) => [u(Qf, T(g(e)), null, 16)]),
				"connection-line": ie((e) => [u(ju, S(e, { status: e.connectionStatus }), null, 16, ["status"])]),
				"zoom-pane": ie(() => [A.at ? (M(), o("div", {
					key: 0,
					class: "m-ghost",
					style: E({ transform: `translate(${A.at[0]}px, ${A.at[1]}px)` })
				}, V(A.title), 5)) : a("", !0)]),
				default: ie(() => [u(K(bu), {
					gap: 24,
					size: 1.6,
					"pattern-color": "var(--m-dot)"
				})]),
				_: 1
			}, 16, [
				"id",
				"is-valid-connection",
				"only-render-visible-elements",
				"pan-on-drag",
				"selection-key-code"
			]),
			ae(s("div", fp, null, 512), [[re, D.value]]),
			!K(_).nodes.size && !A.at ? (M(), o("div", pp, [
				r[2] ||= s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "hub", -1),
				s("b", null, V(K(m).emptyTitle), 1),
				s("span", null, V(K(m).emptyHint), 1)
			])) : a("", !0),
			u(dp, {
				tool: b.value,
				"onUpdate:tool": r[0] ||= (e) => b.value = e
			}, null, 8, ["tool"]),
			K(_).nodes.size > 2 ? (M(), i(Ld, { key: 1 })) : a("", !0),
			!K(h).session.online && K(h).url ? (M(), o("div", mp, [r[3] ||= s("i", null, null, -1), l(V(K(m).offline), 1)])) : a("", !0),
			u(n, { name: "m-fade" }, {
				default: ie(() => [j.text ? (M(), o("div", {
					key: 0,
					class: w(["m-toast", j.kind]),
					role: "status"
				}, V(j.text), 3)) : a("", !0)]),
				_: 1
			}),
			(M(), i(t, { to: "body" }, [K(L).bubble.reason ? (M(), o("div", {
				key: 0,
				class: "mentat m-bubble",
				role: "alert",
				style: E({ transform: `translate(${K(L).bubble.x + 14}px, ${K(L).bubble.y + 18}px)` })
			}, [r[4] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "block", -1), s("span", null, [l(V(K(L).bubble.reason), 1), K(L).bubble.fix ? (M(), o("em", hp, V(K(m).fix) + " " + V(K(L).bubble.fix), 1)) : a("", !0)])], 4)) : a("", !0)]))
		], 38));
	}
}, yp = {
	key: 0,
	class: "m-blank"
}, bp = ["data-output"], xp = {
	class: "material-icons m-output-icon",
	"aria-hidden": "true"
}, Sp = { class: "m-title" }, Cp = { class: "m-status" }, wp = [
	"title",
	"aria-label",
	"onClick"
], Tp = {
	class: "material-icons",
	"aria-hidden": "true"
}, Ep = [
	"title",
	"aria-label",
	"onClick"
], Dp = [
	"title",
	"aria-label",
	"onClick"
], Op = [
	"title",
	"aria-label",
	"onClick"
], kp = {
	key: 0,
	class: "m-trouble bad"
}, Ap = {
	__name: "OutputPanel",
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
		let i = t, c = n, l = x({
			...Wf,
			...i.strings
		}), d = Ad(i.liveUrl, x(i.catalog));
		N("mentat", {
			live: d,
			strings: l,
			document: d.document
		});
		let f = r(() => [...d.document.nodes.values()].filter(({ about: e }) => e.sink && e.shows).sort((e, t) => (e.about.shows !== "image") - (t.about.shows !== "image") || e.at[0] - t.at[0] || e.at[1] - t.at[1])), p = I(""), m = I(null);
		function h(e) {
			let t = d.gauge(e), n = d.picture(e).state;
			return rf(n.fps || t.fps, n.ms || t.ms);
		}
		function g(e) {
			d.focus(e), c("locate", { node: e });
		}
		let _ = (e) => m.value.querySelector(`[data-output="${CSS.escape(e)}"] .m-display`);
		function v(e) {
			document.fullscreenElement ? document.exitFullscreen() : _(e).requestFullscreen();
		}
		function y(e) {
			_(e.id).querySelector("canvas").toBlob((t) => {
				let n = Object.assign(document.createElement("a"), {
					href: URL.createObjectURL(t),
					download: `${e.title}.png`
				});
				n.click(), setTimeout(() => URL.revokeObjectURL(n.href), 1e3);
			});
		}
		async function b(e) {
			let t = d.said(e.id).shown(e.about.shows);
			t && (await navigator.clipboard.writeText(t.kind === "json" ? JSON.stringify(t.value, null, 2) : String(t.value)), p.value = e.id, setTimeout(() => p.value = "", 1500));
		}
		return O(() => d.release()), (t, n) => (M(), o("div", {
			ref_key: "root",
			ref: m,
			class: "mentat m-outputs"
		}, [f.value.length ? a("", !0) : (M(), o("div", yp, [
			n[0] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "visibility", -1),
			s("b", null, V(K(l).outputsEmpty), 1),
			s("span", null, V(K(l).outputsEmptyHint), 1)
		])), (M(!0), o(e, null, L(f.value, (t) => (M(), o("section", {
			key: t.id,
			class: "m-output",
			"data-output": t.id,
			style: E({ "--hue": t.about.color || "var(--m-ink-3)" })
		}, [
			s("header", null, [
				s("i", xp, V(t.about.icon || "visibility"), 1),
				s("span", Sp, V(t.title), 1),
				s("span", Cp, V(h(t.id)), 1),
				u(Tf, { state: K(d).gauge(t.id).state }, null, 8, ["state"]),
				[
					"text",
					"json",
					"number"
				].includes(t.about.shows) ? (M(), o("button", {
					key: 0,
					type: "button",
					title: p.value === t.id ? K(l).copied : K(l).copy,
					"aria-label": K(l).copy,
					onClick: (e) => b(t)
				}, [s("i", Tp, V(p.value === t.id ? "check" : "content_copy"), 1)], 8, wp)) : a("", !0),
				t.about.shows === "image" && K(d).picture(t.id).state.shown ? (M(), o(e, { key: 1 }, [s("button", {
					type: "button",
					title: K(l).keep,
					"aria-label": K(l).keep,
					onClick: (e) => y(t)
				}, [...n[1] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "photo_camera", -1)]], 8, Ep), s("button", {
					type: "button",
					title: K(l).enlarge,
					"aria-label": K(l).enlarge,
					onClick: (e) => v(t.id)
				}, [...n[2] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "fullscreen", -1)]], 8, Dp)], 64)) : a("", !0),
				s("button", {
					type: "button",
					title: K(l).locate,
					"aria-label": K(l).locate,
					onClick: (e) => g(t.id)
				}, [...n[3] ||= [s("i", {
					class: "material-icons",
					"aria-hidden": "true"
				}, "my_location", -1)]], 8, Op)
			]),
			u(uf, {
				node: t.id,
				shows: t.about.shows
			}, null, 8, ["node", "shows"]),
			K(d).gauge(t.id).error ? (M(), o("p", kp, [n[4] ||= s("i", {
				class: "material-icons",
				"aria-hidden": "true"
			}, "error", -1), s("span", null, V(K(d).gauge(t.id).error.message), 1)])) : a("", !0)
		], 12, bp))), 128))], 512));
	}
}, jp = ".mentat{--m-bg:#f3f4f8;--m-dot:#cfd5e0;--m-flow:#0b1220;--m-flow-mix:62%;--m-card:#fff;--m-well:#f4f5f9;--m-hover:#eceff5;--m-line:#161e321a;--m-line-strong:#161e3233;--m-ink:#141a26;--m-ink-2:#465064;--m-ink-3:#667085;--m-accent:var(--mentat-accent,#4463f0);--m-good:#12855a;--m-warn:#9a5b00;--m-bad:#cc2f36;--m-info:#1b72c4;--m-shade:#f3f4f8b8;--m-screen:#e9ebf1;--m-shadow:0 1px 2px #161e320f, 0 6px 20px #161e3212;--m-shadow-high:0 2px 6px #161e321a, 0 14px 36px #161e3224;--m-font:Inter, -apple-system, \"Segoe UI Variable Text\", \"Segoe UI\", Roboto, system-ui, sans-serif;--m-mono:ui-monospace, \"SF Mono\", \"Cascadia Code\", \"JetBrains Mono\", Menlo, Consolas, \"DejaVu Sans Mono\", monospace;color:var(--m-ink);font:400 12px/16px var(--m-font);-webkit-font-smoothing:antialiased}.body--dark .mentat,.body--dark.mentat,.mentat.dark{--m-bg:#0d1017;--m-dot:#2a3240;--m-flow:#fff;--m-flow-mix:40%;--m-card:#181c25;--m-well:#11151c;--m-hover:#212734;--m-line:#ffffff14;--m-line-strong:#ffffff2e;--m-ink:#edf0f6;--m-ink-2:#aeb8c8;--m-ink-3:#8590a3;--m-accent:var(--mentat-accent,#7c97ff);--m-good:#40cf93;--m-warn:#f2b44c;--m-bad:#ff7074;--m-info:#5fb2ff;--m-shade:#0d1017a8;--m-screen:#0a0c11;--m-shadow:0 1px 2px #0006, 0 8px 24px #00000047;--m-shadow-high:0 2px 8px #00000080, 0 18px 44px #00000075}@layer components{:where(.mentat) *,:where(.mentat) :before,:where(.mentat) :after{box-sizing:border-box}:where(.mentat) .material-icons:not(.q-icon){-webkit-user-select:none;user-select:none;flex:none;font-size:16px;font-style:normal;line-height:1}:where(.mentat) button:not(.q-btn){font:inherit;color:inherit;cursor:pointer;background:0 0;border:0;padding:0}:where(.mentat) :focus{outline:none}:where(.mentat) :focus-visible{outline:2px solid var(--m-accent);outline-offset:2px}:where(.mentat) p{margin:0}}@media (prefers-reduced-motion:reduce){.mentat *,.mentat :before,.mentat :after{transition:none!important;animation:none!important}}", Mp = ".m-canvas{background:var(--m-bg);width:100%;height:100%;min-height:200px;position:relative;overflow:hidden;container-type:inline-size}.m-canvas:focus-visible{outline:none}.m-canvas .vue-flow__pane{cursor:grab}.m-canvas.arrow .vue-flow__pane{cursor:default}.m-canvas .vue-flow__pane.dragging{cursor:grabbing}.m-canvas .vue-flow__transformationpane,.m-canvas .vue-flow__node{cursor:default}.m-canvas .vue-flow__node.draggable{cursor:grab}.m-canvas .vue-flow__node.dragging{cursor:grabbing}.m-canvas .vue-flow__selection,.m-canvas .vue-flow__nodesselection-rect{background:color-mix(in srgb, var(--m-accent) 9%, transparent);border:1px solid color-mix(in srgb, var(--m-accent) 55%, transparent);border-radius:4px}.m-canvas .vue-flow__nodesselection-rect{background:0 0;border-style:dashed;border-radius:14px}.m-shield{z-index:20;cursor:grabbing;position:absolute;inset:0}.m-canvas .m-wire path{fill:none}.m-canvas .m-wire-gap{stroke:var(--m-bg);stroke-width:6px;stroke-dasharray:0 12 76 12}.m-canvas .m-wire .m-wire-line{stroke:color-mix(in srgb, var(--pin) 78%, var(--m-bg));stroke-width:2px;stroke-linecap:round;transition:stroke-width .12s}.m-canvas .m-wire.over .m-wire-line{stroke:var(--pin);stroke-width:3px}.m-canvas .m-wire.selected .m-wire-line{stroke:var(--m-accent);stroke-width:3px}.m-canvas .m-wire.lifted{opacity:.2}.m-canvas .m-wire.troubled .m-wire-line{stroke:var(--m-bad);stroke-dasharray:5 5}.m-canvas .m-wire .m-wire-dots{stroke:color-mix(in srgb, var(--pin) var(--m-flow-mix), var(--m-flow));stroke-width:4px;stroke-linecap:round;stroke-dasharray:.1 23.9;pointer-events:none;animation:.9s steps(24,end) infinite m-flow}.m-canvas .m-wire .m-wire-hit{stroke:#0000;stroke-width:22px}@keyframes m-flow{to{stroke-dashoffset:-24px}}.m-canvas .m-drawn path{fill:none;stroke:var(--pin);stroke-width:2.5px;stroke-linecap:round;stroke-dasharray:1 7}.m-canvas .m-drawn circle{fill:var(--pin)}.m-canvas .m-drawn.valid path{stroke-dasharray:none}.m-canvas .m-drawn.invalid path{stroke:var(--m-bad)}.m-canvas .m-drawn.invalid circle{fill:var(--m-bad)}", Np = ".m-card{background:var(--m-card);width:240px;color:var(--m-ink);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:12px;transition:border-color .12s,box-shadow .12s;position:relative}.m-card:hover{border-color:var(--m-line-strong)}.m-card.is-running{border-color:color-mix(in srgb, var(--m-good) 42%, transparent)}.m-card.is-loading,.m-card.is-waiting{border-color:color-mix(in srgb, var(--m-warn) 42%, transparent)}.m-card.is-failed{border-color:var(--m-bad)}.m-card.is-tripped{border-color:var(--m-warn);border-style:dashed}.m-card.is-skipped>:not(.m-trouble){opacity:.62}.m-card.unknown{border-style:dashed}.m-card.selected{border-color:var(--m-accent);box-shadow:0 0 0 1px var(--m-accent), 0 0 0 4px color-mix(in srgb, var(--m-accent) 22%, transparent), var(--m-shadow-high)}.m-card:focus-visible{outline:2px solid var(--m-accent);outline-offset:5px}.vue-flow__node.dragging .m-card{box-shadow:var(--m-shadow-high)}.m-card.pulsed{animation:.8s ease-out 2 m-pulse}@keyframes m-pulse{0%{box-shadow:0 0 0 0 color-mix(in srgb, var(--m-accent) 70%, transparent)}to{box-shadow:0 0 0 22px #0000}}.m-head{border-bottom:1px solid var(--m-line);align-items:center;gap:8px;height:48px;padding:0 12px 0 10px;display:flex;position:relative}.m-tile{width:28px;height:28px;color:var(--hue);background:color-mix(in srgb, var(--hue) 16%, transparent);border-radius:8px;flex:none;place-items:center;display:grid}.m-tile .material-icons{font-size:18px}.m-names{flex-direction:column;flex:1;min-width:0;display:flex}.m-title{letter-spacing:-.005em;color:var(--m-ink);text-overflow:ellipsis;white-space:nowrap;font-size:13px;font-weight:600;line-height:18px;overflow:hidden}.m-status{color:var(--m-ink-3);font-variant-numeric:tabular-nums;text-overflow:ellipsis;white-space:nowrap;font-size:11px;line-height:14px;overflow:hidden}.is-running .m-status{color:var(--m-ink-2)}.m-onair{height:18px;color:var(--m-bad);background:color-mix(in srgb, var(--m-bad) 14%, transparent);border-radius:9px;flex:none;align-items:center;gap:4px;padding:0 6px;font-size:11px;font-weight:600;line-height:18px;display:inline-flex}.m-onair.live:before{content:\"\";background:currentColor;border-radius:50%;width:6px;height:6px;animation:1.6s ease-in-out infinite m-breathe}.m-onair.asking{color:var(--m-warn);background:color-mix(in srgb, var(--m-warn) 14%, transparent);text-overflow:ellipsis;white-space:nowrap;max-width:84px;overflow:hidden}@keyframes m-breathe{50%{opacity:.35}}.m-progress{height:2px;position:absolute;bottom:-1px;left:0;right:0;overflow:hidden}.m-progress i{background:var(--m-accent);transform-origin:0;height:100%;transition:transform .25s;display:block}.m-progress i.unknown{animation:1.3s ease-in-out infinite m-search}@keyframes m-search{0%{translate:-40%}to{translate:100%}}.m-state{width:16px;height:16px;color:var(--m-ink-3);flex:none;place-items:center;display:grid}.m-state:before{content:\"\";opacity:.7;border:1.5px solid;border-radius:50%;width:8px;height:8px}.m-state:has(.material-icons):before{display:none}.m-state.is-running{color:var(--m-good)}.m-state.is-running:before{opacity:1;box-shadow:0 0 0 3px color-mix(in srgb, var(--m-good) 22%, transparent);background:currentColor}.m-state.is-waiting{color:var(--m-warn)}.m-state.is-waiting:before{opacity:1;background:currentColor;animation:1.6s ease-in-out infinite m-breathe}.m-state.is-loading{color:var(--m-warn)}.m-state.is-loading:before{opacity:1;border-width:2px;border-right-color:#0000;width:12px;height:12px;animation:.9s linear infinite m-turn}@keyframes m-turn{to{rotate:360deg}}.m-state.is-failed{color:var(--m-bad)}.m-state.is-tripped{color:var(--m-warn)}.m-state.is-done{color:var(--m-good)}.m-pins{grid-template-columns:minmax(0,1fr) minmax(0,1fr);padding:8px 0;display:grid}.m-pinrow{height:24px;color:var(--m-ink-2);align-items:center;padding:0 8px 0 16px;transition:opacity .12s;display:flex;position:relative}.m-pinrow.outputs{justify-content:flex-end;padding:0 16px 0 8px}.m-pinname{text-overflow:ellipsis;white-space:nowrap;overflow:hidden}.m-pinrow.wired{color:var(--m-ink)}.m-pinrow.unfit,.m-setting.unfit{opacity:.36}.m-pinrow.fits,.m-setting.fits{color:var(--m-ink)}.m-pinrow.fits .m-pinname{font-weight:600}.m-pinrow.troubled .m-pinname{color:var(--m-warn)}.m-canvas .m-pin.vue-flow__handle{cursor:crosshair;z-index:2;background:0 0;border:0;border-radius:0;width:12px;min-width:0;height:12px;min-height:0;margin-top:-6px;position:absolute;top:50%;transform:none}.m-canvas .m-pin.vue-flow__handle-left{left:-7px;right:auto}.m-canvas .m-pin.vue-flow__handle-right{left:auto;right:-7px}.m-pin:before{content:\"\";border-radius:50%;position:absolute;inset:-6px}.m-pin svg{pointer-events:none;width:12px;height:12px;transition:transform .12s;position:absolute;inset:0;overflow:visible}.m-pin-body{fill:color-mix(in srgb, var(--pin) 26%, var(--m-card));stroke:var(--pin);stroke-width:1.6px;stroke-linejoin:round}.m-pin.wired .m-pin-body{fill:var(--pin)}.m-pin-ring{fill:var(--m-card);stroke:color-mix(in srgb, var(--pin) 62%, var(--m-card));stroke-width:1.1px;stroke-linejoin:round;transform-origin:6px 6px;vector-effect:non-scaling-stroke;transform:scale(1.5)}.m-pin:has(.m-pin-ring) .m-pin-body{transform-origin:6px 6px;transform:scale(.86)}.m-pin.small svg{transform:scale(.72)}.m-pin:hover svg,.m-pin.origin svg{transform:scale(1.3)}.m-pin.fits svg{transform:scale(1.35)}.m-pin.fits .m-pin-body{fill:var(--pin);filter:drop-shadow(0 0 4px color-mix(in srgb, var(--pin) 70%, transparent))}.m-pin.valid svg{transform:scale(1.65)}.m-pin.small:not(.wired,.fits,.origin,:hover){opacity:.5}.m-card:hover .m-pin.small:not(.wired,.fits,.origin,:hover){opacity:1}.m-pin.stray{--pin:var(--m-bad)!important}.m-settings{padding:4px 0 8px}.m-pins+.m-settings{border-top:1px solid var(--m-line)}.m-setting{align-items:center;gap:8px;height:24px;padding:0 16px;font-size:11px;transition:opacity .12s;display:flex;position:relative}.m-setting-name{max-width:55%;color:var(--m-ink-3);text-overflow:ellipsis;white-space:nowrap;flex:none;overflow:hidden}.m-setting.troubled .m-setting-name{color:var(--m-warn)}.m-value{min-width:0;color:var(--m-ink-2);text-overflow:ellipsis;white-space:nowrap;font-variant-numeric:tabular-nums;margin-left:auto;display:block;overflow:hidden}.m-value.set{color:var(--m-ink);font-weight:500}.m-swatch{vertical-align:-1px;width:10px;height:10px;box-shadow:inset 0 0 0 1px var(--m-line-strong);border-radius:3px;margin-right:6px;display:inline-block}.m-plug{color:var(--m-ink-2);align-items:center;gap:3px;margin-left:auto;display:inline-flex}.m-plug .material-icons{font-size:13px}.m-switch{background:color-mix(in srgb, var(--m-ink-3) 45%, transparent);border-radius:6px;width:22px;height:12px;margin-left:auto;position:relative}.m-switch:after{content:\"\";background:#fff;border-radius:50%;width:8px;height:8px;position:absolute;top:2px;left:2px}.m-switch.on{background:var(--m-accent)}.m-switch.on:after{left:12px}.m-more{height:24px;color:var(--m-ink-3);border-radius:6px;margin:0 8px;padding:0 8px;font-size:11px;display:block}.m-more:hover{color:var(--m-ink);background:var(--m-hover)}.m-trouble{color:var(--m-ink-2);border-radius:0 0 11px 11px;align-items:flex-start;gap:8px;padding:8px 12px 10px;font-size:11px;line-height:15px;display:flex}.m-trouble.bad{background:color-mix(in srgb, var(--m-bad) 11%, transparent)}.m-trouble.warn{background:color-mix(in srgb, var(--m-warn) 9%, transparent)}.m-trouble .material-icons{color:var(--m-bad);margin-top:0}.m-trouble.warn .material-icons{color:var(--m-warn)}.m-trouble p{overflow-wrap:anywhere;min-width:0;max-height:150px;overflow:auto}.m-trouble b{color:var(--m-ink);font-weight:600;display:block}.m-trouble em{color:var(--m-ink-3);font-style:normal;display:block}.m-canvas.far .m-status,.m-canvas.far .m-pinname,.m-canvas.far .m-settings>*,.m-canvas.far .m-onair{visibility:hidden}.m-canvas.far .m-names{z-index:1;position:absolute;top:8px;left:46px;right:32px}.m-canvas.far .m-state{margin-left:auto;transform:scale(1.3)}.m-canvas.far .m-head,.m-canvas.far .m-settings{border-color:#0000}.m-canvas.far .m-title{font-size:clamp(18px, calc(9px / var(--zoom)), 30px);white-space:normal;-webkit-line-clamp:2;-webkit-box-orient:vertical;line-height:1.1;display:-webkit-box}.m-canvas.far .m-card{box-shadow:none}.m-ghost{width:240px;height:96px;color:var(--m-ink-2);border:1.5px dashed var(--m-accent);background:color-mix(in srgb, var(--m-accent) 8%, transparent);border-radius:12px;padding:15px 16px;font-size:13px;font-weight:600;animation:1.2s ease-in-out infinite m-breathe;position:absolute}", Pp = ".m-display{background:var(--m-well);border-radius:8px;margin:0 8px 8px;position:relative;overflow:hidden}.m-pins+.m-display{margin-top:0}.m-display.shows-image{background:var(--m-screen);aspect-ratio:16/9}.m-display.shows-sound{align-items:center;height:56px;padding:0 4px;display:grid}.m-display audio{width:100%;height:40px}.m-picture{object-fit:contain;width:100%;height:100%;display:block;position:absolute;inset:0}.m-display.empty .m-picture{opacity:0}.m-words{white-space:pre-wrap;overflow-wrap:anywhere;height:96px;color:var(--m-ink);-webkit-user-select:text;user-select:text;cursor:text;scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;padding:8px 12px;font-size:12px;line-height:18px;overflow:auto}.m-words.is-json{font:11px/16px var(--m-mono);white-space:pre;overflow-wrap:normal;color:var(--m-ink-2);height:144px}.m-words.is-number{letter-spacing:-.02em;font-variant-numeric:tabular-nums;place-items:center;height:72px;font-size:32px;font-weight:600;line-height:40px;display:grid}.m-words b{font-weight:400}.m-words i{color:var(--m-ink-3);font-style:normal}.m-words .j-key{color:var(--m-info)}.m-words .j-string{color:var(--m-good)}.m-words .j-number{color:var(--m-ink)}.m-words .j-boolean,.m-words .j-null{color:var(--m-warn)}.m-display.empty .m-words{overflow:hidden}.m-quiet{color:var(--m-ink-3);pointer-events:none;flex-direction:column;justify-content:center;align-items:center;gap:6px;font-size:11px;display:flex;position:absolute;inset:0}.m-quiet .material-icons{opacity:.7;font-size:22px}.m-display.stalled .m-quiet{color:#ffc861;background:#0c1018c7;border-radius:10px;flex-direction:row;padding:2px 8px;inset:auto auto 8px 8px}.m-display.stalled .m-quiet .material-icons{font-size:13px}.m-display.stalled .m-picture{opacity:.55}.m-outputs{background:var(--m-bg);scrollbar-width:thin;scrollbar-color:var(--m-line-strong) transparent;flex-direction:column;gap:12px;width:100%;height:100%;padding:12px;display:flex;position:relative;overflow:auto}.m-output{background:var(--m-card);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:12px;flex:none}.m-output header{align-items:center;gap:8px;height:40px;padding:0 8px 0 12px;display:flex}.m-output-icon{color:var(--hue)}.m-output .m-title{flex:0 auto}.m-output .m-status{flex:1;padding-top:1px}.m-output header button{width:24px;height:24px;color:var(--m-ink-3);border-radius:6px;place-items:center;display:grid}.m-output header button:hover{color:var(--m-ink);background:var(--m-hover)}.m-output .m-words{height:auto;min-height:96px;max-height:320px;font-size:13px;line-height:20px}.m-output .m-words.is-json{font-size:12px;line-height:18px}.m-output .m-words.is-number{min-height:96px;font-size:40px;line-height:48px}.m-display:fullscreen{background:#000;border-radius:0;margin:0;aspect-ratio:auto!important}", Fp = ".m-bar,.m-map{z-index:10;background:var(--m-card);border:1px solid var(--m-line);box-shadow:var(--m-shadow);border-radius:10px;position:absolute}.m-bar{align-items:center;gap:2px;height:40px;padding:0 4px;display:flex;bottom:16px;left:16px}.m-bar button{min-width:32px;height:32px;color:var(--m-ink-2);border-radius:7px;place-items:center;display:grid}.m-bar button.wide{font-variant-numeric:tabular-nums;width:52px;font-size:12px}.m-bar button .material-icons{font-size:18px}.m-bar button:hover{color:var(--m-ink);background:var(--m-hover)}.m-bar button[aria-pressed=true]{color:var(--m-accent);background:color-mix(in srgb, var(--m-accent) 13%, transparent)}.m-bar-line{background:var(--m-line);width:1px;height:20px;margin:0 4px}.m-map{cursor:pointer;touch-action:none;bottom:16px;right:16px}@container (width<=640px){.m-map{display:none}.m-bar{bottom:12px;left:50%;transform:translate(-50%)}}.m-blank{text-align:center;color:var(--m-ink-3);pointer-events:none;flex-direction:column;justify-content:center;align-items:center;gap:4px;padding:24px;display:flex;position:absolute;inset:0}.m-blank .material-icons{opacity:.55;margin-bottom:8px;font-size:40px}.m-blank b{color:var(--m-ink-2);font-size:16px;font-weight:600;line-height:24px}.m-blank span{font-size:13px;line-height:20px}.m-wirelabel{z-index:5;pointer-events:all;white-space:nowrap;font-variant-numeric:tabular-nums;color:var(--m-ink);align-items:center;gap:6px;font-size:11px;line-height:20px;display:flex;position:absolute}.m-wirelabel span{background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow);border-radius:10px;padding:0 8px}.m-wirelabel span.bad{color:var(--m-bad);white-space:normal;max-width:260px;padding:3px 10px;line-height:16px}.m-wirelabel button{background:var(--m-card);border:1px solid var(--m-line-strong);width:22px;height:22px;box-shadow:var(--m-shadow);color:var(--m-ink-2);border-radius:50%;place-items:center;display:grid}.m-wirelabel button:hover{color:#fff;background:var(--m-bad);border-color:var(--m-bad)}.m-wirelabel .material-icons{font-size:14px}.m-offline{z-index:11;height:28px;color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow);border-radius:14px;align-items:center;gap:8px;padding:0 12px;font-size:12px;display:flex;position:absolute;top:12px;left:50%;transform:translate(-50%)}.m-offline i{background:var(--m-warn);border-radius:50%;width:8px;height:8px;animation:1.2s ease-in-out infinite m-breathe}.m-toast{z-index:12;max-width:min(440px,90%);color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow-high);border-radius:10px;padding:8px 16px;font-size:13px;line-height:20px;position:absolute;bottom:72px;left:50%;transform:translate(-50%)}.m-toast.error{border-color:var(--m-bad)}.m-fade-enter-active,.m-fade-leave-active{transition:opacity .16s}.m-fade-enter-from,.m-fade-leave-to{opacity:0}.m-bubble{z-index:7000;max-width:300px;color:var(--m-ink);background:var(--m-card);border:1px solid var(--m-line-strong);box-shadow:var(--m-shadow-high);pointer-events:none;border-radius:10px;gap:8px;padding:8px 12px 8px 10px;font-size:12px;line-height:17px;display:flex;position:fixed;top:0;left:0}.m-bubble .material-icons{color:var(--m-bad);margin-top:1px}.m-bubble em{color:var(--m-ink-3);font-style:normal;display:block}", Ip = document.createElement("style");
Ip.dataset.mentat = "", Ip.textContent = `@layer components {\n${[
	se,
	jp,
	Mp,
	Np,
	Pp,
	Fp
].join("\n")}\n}`, document.head.append(Ip);
export { vp as MentatCanvas, Ap as OutputPanel };

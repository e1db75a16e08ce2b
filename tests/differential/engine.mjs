// SPDX-FileCopyrightText: 2026 The Ventanilla authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Walks forms with ODK's own engine and writes what it holds true after every step. Knows nothing of our engine.
//
// stdin: {"today": "2026-11-23", "forms": [{"name", "xform", "walks": [[step, …], …]}, …]}
//   step: ["set", key, text] · ["add", repeat] · ["remove", repeat, number] · ["look"]
// stdout: one line of JSON per form: {"name", "walks": [[facts, …], …]}, or {"name", "error"}; the facts of the blank
//   form come first, then those after each step. Keys are those of our answers: age, person[2].age, person# for a count.
import { File } from 'node:buffer';
import { webcrypto } from 'node:crypto';

import { JSDOM } from 'jsdom';

// A note has no value; a photo, a file or a signature is brought, and has none for the kiosk.
const TOLD = ['note', 'upload'];

const { today, forms } = JSON.parse(await readAll(process.stdin));
fixToday(today);
const { window } = new JSDOM('');
for (const name of ['DOMParser', 'XMLSerializer', 'Node', 'Element', 'Document', 'Attr', 'XPathResult', 'Text', 'Comment']) {
	globalThis[name] = window[name];
}
// What the engine finds in every browser, and in Node only from 20 on.
globalThis.File ??= File;
globalThis.crypto ??= webcrypto;
globalThis.window = window;
globalThis.document = window.document;
// The engine carries its XPath grammar as WebAssembly, whose loader asks in Node where it lies, and then needs no file.
globalThis.__dirname = '';
const { loadForm } = await import('@getodk/xforms-engine');

for (const form of forms) {
	process.stdout.write(`${JSON.stringify(await walked(form))}\n`);
}

async function readAll(stream) {
	const parts = [];
	for await (const part of stream) parts.push(part);
	return Buffer.concat(parts).toString('utf8');
}

function fixToday(day) {
	const now = Date.parse(`${day}T12:00:00Z`);
	const RealDate = Date;
	globalThis.Date = class extends RealDate {
		constructor(...parts) {
			super(...(parts.length ? parts : [now]));
		}
		static now() {
			return now;
		}
	};
}

async function walked({ name, xform, walks }) {
	try {
		const loaded = await loadForm(xform);
		if (loaded.status === 'failure') throw loaded.error;
		return { name, walks: walks.map((steps) => walk(loaded, steps)) };
	} catch (error) {
		return { name, error: String(error?.message ?? error) };
	}
}

function walk(loaded, steps) {
	const { root } = loaded.createInstance();
	const seen = [facts(root)];
	for (const step of steps) {
		take(root, step);
		seen.push(facts(root));
	}
	return seen;
}

function take(root, [verb, key, value]) {
	if (verb === 'look') return;
	const node = find(root, key);
	if (verb === 'add') node.addInstances();
	else if (verb === 'remove') node.removeInstances(value - 1);
	else answer(node, value);
}

function answer(node, text) {
	if (node.nodeType === 'select') node.selectValues(text === '' ? [] : text.split(' '));
	else if (node.nodeType === 'trigger') node.setValue(text !== '');
	else node.setValue(text);
}

function find(root, key) {
	for (const [found, node] of nodes(root, '')) {
		if (found === key) return node;
	}
	throw new Error(`there is no ${key}`);
}

function* nodes(parent, prefix) {
	for (const node of parent.currentState.children) {
		const name = node.definition.qualifiedName.localName;
		if (name === 'meta') continue;
		yield [prefix + name, node];
		if (node.nodeType.startsWith('repeat-range')) {
			let number = 0;
			for (const item of node.currentState.children) {
				number += 1;
				yield* nodes(item, `${name}[${number}].`);
			}
		} else if (node.currentState.children) {
			yield* nodes(node, prefix);
		}
	}
}

function facts(root) {
	const found = { relevant: {}, values: {}, required: {}, constraint: {}, missing: {}, choices: {}, counts: {} };
	for (const [key, node] of nodes(root, '')) {
		const { relevant, required } = node.currentState;
		found.relevant[key] = relevant;
		if (node.nodeType.startsWith('repeat-range')) found.counts[key] = node.currentState.children.length;
		if (node.currentState.children || TOLD.includes(node.nodeType)) continue;
		found.values[key] = relevant ? valueOf(node) : '';
		if (node.nodeType === 'model-value' || !relevant) continue;
		found.required[key] = required;
		found.constraint[key] = node.validationState.constraint.valid;
		found.missing[key] = !node.validationState.required.valid;
		if (node.nodeType === 'select') found.choices[key] = node.currentState.valueOptions.map((each) => each.value);
	}
	return found;
}

// ODK writes a whole number of a decimal question as 6.0, and we as 6.
function valueOf(node) {
	const value = node.currentState.instanceValue;
	return node.valueType === 'decimal' ? value.replace(/\.0$/, '') : value;
}

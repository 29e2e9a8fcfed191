import type { CDPSession } from '@playwright/test';

/** One thing that a screen reader tells about. */
export interface Heard {
  /** Of the element, for the browser. */
  readonly id: number;
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Of a heading; 0 of anything else. */
  readonly level: number;
  /** That are on: `focused`, `checked`, `expanded`, `invalid`, `live`. */
  readonly states: ReadonlySet<string>;
  readonly parts: readonly Heard[];
}

type Node = Awaited<ReturnType<typeof readNodes>>[number];

/** What the browser gives to assistive programs; what it leaves out for them is left out here. */
export async function readTree(session: CDPSession): Promise<Heard> {
  const nodes = await readNodes(session);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const partsOf = ({ childIds = [] }: Node): Heard[] =>
    childIds
      .map((id) => byId.get(id))
      .filter((node) => node !== undefined)
      .flatMap((node) => (node.ignored ? partsOf(node) : [heard(node, partsOf(node))]));
  const [root] = nodes;
  if (!root) throw new Error('The browser gives no tree.');
  return heard(root, partsOf(root));
}

/** Itself and everything in it, in the order in which it is read. */
export function allOf(one: Heard): readonly Heard[] {
  return [one, ...one.parts.flatMap(allOf)];
}

export function textOf(one: Heard): string {
  const texts = allOf(one).filter(({ role }) => role === 'StaticText');
  return texts.map(({ name }) => name.trim()).join(' ');
}

async function readNodes(session: CDPSession) {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

function heard({ backendDOMNodeId = 0, role, name, description, value, properties = [] }: Node, parts: Heard[]): Heard {
  const on = properties.filter(({ value: state }) => ![undefined, false, 'false', 'off', ''].includes(state.value));
  return {
    id: backendDOMNodeId,
    role: String(role?.value),
    name: String(name?.value ?? ''),
    description: String(description?.value ?? ''),
    value: String(value?.value ?? ''),
    level: Number(properties.find((property) => property.name === 'level')?.value.value ?? 0),
    states: new Set(on.map((property) => property.name)),
    parts,
  };
}

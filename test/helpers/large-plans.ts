// Plans of a size that no drawing holds in one piece.

/** A plan of `count` menus, each with branches of its own and jumps to its neighbours and to the last words. */
export function manyMenus(count: number): string {
  const menus = Array.from(
    { length: count },
    (_, i) => `<menu name="Menu_${i}"><play type="tts">Question ${i}. Press 1, 2 or 3.</play>
      <keypress pressed="1"><stash varname="A${i}">yes</stash></keypress>
      <keypress pressed="2"><play type="tts">Once more.</play><goto>Menu_${i}</goto></keypress>
      <keypress pressed="3"><goto>Menu_${Math.floor(i / 2)}</goto></keypress>
      <keypress pressed="timeout"><goto>Goodbye</goto></keypress>
      <keypress pressed="default"><goto>Goodbye</goto></keypress></menu>`,
  );
  return `<dialplan name="Large">${menus.join('')}<play name="Goodbye" type="tts">Goodbye.</play><hangup/></dialplan>`;
}

/** One menu with `count` keys, each with a prompt of its own. */
export function manyKeys(count: number): string {
  const keys = Array.from(
    { length: count },
    (_, i) => `<keypress pressed="${i + 1000}"><play type="tts">You chose ${i}.</play></keypress>`,
  );
  return `<dialplan><menu name="Choose" maxDigits="4"><play type="tts">Your code?</play>${keys.join('')}</menu><hangup/></dialplan>`;
}

/** Menus in menus, `depth` of them. */
export function deepMenus(depth: number): string {
  const open = Array.from(
    { length: depth },
    (_, i) =>
      `<menu name="Level_${i}"><play type="tts">Level ${i}.</play><keypress pressed="2"><play type="tts">Out.</play></keypress><keypress pressed="1">`,
  );
  return `<dialplan>${open.join('')}<hangup/>${'</keypress></menu>'.repeat(depth)}</dialplan>`;
}

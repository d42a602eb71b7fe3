'use strict';
const list = document.getElementById('messages');
const as = document.getElementById('as');
const text = document.getElementById('text');
const status = document.getElementById('status');
const AWAY = '连不上服务，正在重试。';
const params = new URLSearchParams(location.search);
as.value = params.get('as') || localStorage.getItem('as') || '阿姨';
let who = as.value;
let shown = new Map();

const clock = at => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

// A held push has no number yet; two may say the same.
function keyed(messages) {
  const seen = new Map();
  return messages.map(message => {
    const key = message.dueAt ? 'held ' + message.dueAt + message.text : 'seq ' + message.seq;
    seen.set(key, (seen.get(key) || 0) + 1);
    return [key + '#' + seen.get(key), message];
  });
}

function show(key, message) {
  if (shown.has(key)) return;
  const held = Boolean(message.dueAt);
  const item = document.createElement('li');
  item.className = message.from + (held ? ' held' : '');
  const bubble = document.createElement('span');
  bubble.className = 'text';
  bubble.textContent = message.text;
  const when = document.createElement('small');
  when.textContent = held ? clock(message.dueAt) + ' 送达' : clock(message.at);
  item.append(bubble, when);
  shown.set(key, item);
  list.insertBefore(item, held ? null : list.querySelector('.held'));
}

async function call(path, body) {
  const answer = await fetch(path, body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

async function refresh() {
  const asked = who;
  try {
    const { messages } = await call('messages?as=' + encodeURIComponent(asked) + '&after=0');
    if (asked !== who) return;
    const now = keyed(messages);
    const keys = new Set(now.map(([key]) => key));
    const before = shown.size;
    let gone = 0;
    for (const [key, item] of shown) {
      if (!keys.has(key)) { item.remove(); shown.delete(key); gone++; }
    }
    for (const [key, message] of now) show(key, message);
    if (gone || shown.size !== before) list.scrollTop = list.scrollHeight;
    if (status.textContent === AWAY) status.textContent = '';
  } catch (e) {
    status.textContent = AWAY;
  }
}

async function say(words) {
  if (!words.trim()) return;
  text.value = '';
  status.textContent = '';
  try {
    await call('messages', { as: who, text: words });
  } catch (e) {
    text.value = words;
    status.textContent = '没有发出去，请再试一次。';
    return;
  }
  await refresh();
}

document.getElementById('say').addEventListener('submit', e => { e.preventDefault(); say(text.value); });
document.getElementById('menu').addEventListener('click', e => { if (e.target.dataset.say) say(e.target.dataset.say); });
document.getElementById('who').addEventListener('submit', e => e.preventDefault());
as.addEventListener('change', () => {
  who = as.value = as.value.trim() || who;
  localStorage.setItem('as', who);
  shown = new Map();
  list.replaceChildren();
  refresh();
});
document.querySelector('.clock').addEventListener('click', async e => {
  if (!e.target.dataset.advance) return;
  try {
    await call('clock', { advance: e.target.dataset.advance });
  } catch (e) {
    status.textContent = '没有快进成，请再试一次。';
    return;
  }
  await refresh();
});
refresh();
setInterval(refresh, 1000);

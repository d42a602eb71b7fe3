'use strict';
const list = document.getElementById('messages');
const as = document.getElementById('as');
const text = document.getElementById('text');
const status = document.getElementById('status');
const params = new URLSearchParams(location.search);
as.value = params.get('as') || localStorage.getItem('as') || '阿姨';
let shown = new Map();

const clock = at => new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(at));

function show(message) {
  const held = Boolean(message.dueAt);
  const key = held ? 'held ' + message.text : 'seq ' + message.seq;
  if (shown.has(key)) return;
  const item = document.createElement('li');
  item.className = message.from + (held ? ' held' : '');
  const bubble = document.createElement('span');
  bubble.className = 'text';
  bubble.textContent = message.text;
  const when = document.createElement('small');
  when.textContent = held ? clock(message.dueAt) + ' 送达' : clock(message.at);
  item.append(bubble, when);
  shown.set(key, item);
  list.append(item);
}

async function refresh() {
  try {
    const answer = await fetch('messages?as=' + encodeURIComponent(as.value) + '&after=0');
    if (!answer.ok) throw new Error(String(answer.status));
    const { messages } = await answer.json();
    const before = list.childElementCount;
    for (const [key, item] of shown) {
      if (key.startsWith('held ')) { item.remove(); shown.delete(key); }
    }
    for (const message of messages) {
      show(message);
    }
    if (list.childElementCount !== before) list.scrollTop = list.scrollHeight;
    status.textContent = '';
  } catch (e) {
    status.textContent = '连不上服务，正在重试。';
  }
}

async function say(words) {
  if (!words.trim()) return;
  text.value = '';
  try {
    const answer = await fetch('messages', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ as: as.value, text: words }) });
    if (!answer.ok) throw new Error(String(answer.status));
  } catch (e) {
    text.value = words;
    status.textContent = '没有发出去，请再试一次。';
  }
  await refresh();
}

document.getElementById('say').addEventListener('submit', e => { e.preventDefault(); say(text.value); });
document.getElementById('menu').addEventListener('click', e => { if (e.target.dataset.say) say(e.target.dataset.say); });
document.getElementById('who').addEventListener('submit', e => e.preventDefault());
as.addEventListener('change', () => {
  localStorage.setItem('as', as.value);
  shown = new Map();
  list.replaceChildren();
  refresh();
});
document.querySelector('.clock').addEventListener('click', async e => {
  if (!e.target.dataset.advance) return;
  await fetch('clock', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ advance: e.target.dataset.advance }) });
  await refresh();
});
refresh();
setInterval(refresh, 1000);

// Speaks to the control API.

export class Mistake extends Error {}

async function read(response) {
  const body = await response.json();
  if (!body.ok) throw new Mistake(body.error);
  return body.result;
}

export async function get(name, values = {}) {
  return read(await fetch(`/sim/${name}?${new URLSearchParams(values)}`));
}

export async function post(name, body) {
  const options = { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) };
  return read(await fetch(`/sim/${name}`, options));
}

export async function forget(name) {
  return read(await fetch(`/sim/${name}`, { method: "DELETE" }));
}

export const fileAddress = (id) => `/sim/file?${new URLSearchParams({ file_id: id })}`;

export function listen(since, onEvent, onState) {
  const source = new EventSource(`/sim/events?since=${since}`);
  source.onmessage = (message) => onEvent(JSON.parse(message.data));
  source.onopen = () => onState(true);
  source.onerror = () => onState(false);
}

export function asBase64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

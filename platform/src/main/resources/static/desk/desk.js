// Small comforts; every page works without this file.

// What is wrong in a form is said with the name of its field, and of its part where several parts ask for the same.
const between = document.documentElement.lang.startsWith('zh') ? '：' : ': ';
for (const fault of document.querySelectorAll('.alert-danger a[href^="#"]')) {
  const field = document.getElementById(decodeURIComponent(fault.hash.slice(1)));
  const label = field?.labels?.[0] ?? field?.querySelector('legend');
  if (!label) continue;
  const alike = [...document.querySelectorAll('label, legend')].filter(one => one.textContent === label.textContent);
  const part = alike.length > 1 ? field.closest('section, fieldset')?.querySelector('h2, h3, legend') : null;
  fault.prepend([part, label].filter(Boolean).map(one => one.innerText.trim() + between).join(''));
  if (field.labels) field.setAttribute('aria-invalid', 'true');
}

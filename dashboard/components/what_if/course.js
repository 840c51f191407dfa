// The course of emissions under a mix: the model's `step`, year after year.
function leverInputs(inputs, data, settings, year) {
  const span = data.goal_year - data.today;
  const share = Math.min(Math.max((year - data.today) / span, 0), 1);
  const pace = year > data.today ? 1 / span : 0;
  for (const { lever_id: name, start, is_pace: isPace } of data.levers) {
    const moved = (settings[name] ?? start) - start;
    inputs[name] = isPace ? moved * pace : start + moved * share;
  }
  return inputs;
}

// All years to today, which no setting changes: reckoned once for each set of data.
function past(data) {
  return years({ ...data.parameters }, data, {}, data.base_year, data.today, {});
}

function course(data, before, inputs, settings) {
  const last = before[before.length - 1];
  return before.concat(years(inputs, data, settings, data.today + 1, data.last_year, last));
}

function years(inputs, data, settings, first, last, before) {
  const rows = [];
  for (let year = first, row = before; year <= last; year += 1) {
    row = step(leverInputs(inputs, data, settings, year), row, year);
    rows.push(row);
  }
  return rows;
}

import { type Drawn, h } from '../../ui/h.ts';
import { stringIn } from '../json-read.ts';
import { asText } from './input-values.ts';
import { localToUnix, unixToLocal } from './local-moment.ts';
import { type ElementProperties, useElement } from './use-element.ts';

const inputTypes: Record<string, 'date' | 'time' | 'datetime-local'> = {
  datepicker: 'date',
  timepicker: 'time',
  datetimepicker: 'datetime-local',
};

/** Dates and times. Slack holds a moment as Unix seconds, the browser as local time. */
export const DateElement = (properties: ElementProperties): Drawn => {
  const use = useElement(properties);
  const type = inputTypes[stringIn(properties.element, 'type') ?? ''] ?? 'date';
  const moment = type === 'datetime-local';
  const value = asText(use.value);
  return h('input', {
    ...use.control,
    class: 'text-input date',
    type,
    value: moment ? unixToLocal(value) : value,
    onChange: (event) => {
      const typed = event.currentTarget.value;
      void use.change(typed === '' ? null : moment ? localToUnix(typed) : typed);
    },
  });
};

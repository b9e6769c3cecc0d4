// The custody record, a line a row, in words.
const rowOf = (row) => {
  const event = row?.body === undefined ? undefined : parsed(row.body);
  return h('tr', {}, h('td', {}, String(row?.seq)), h('td', {}, event ? instant(event.at_ms, event.zone_minutes) : ''), h('td', {}, event ? did(event) : word('bundle-row-none')));
};

function did(event) {
  const known = ['added', 'viewed', 'exported', 'removed', 'rebuilt', 'moved', 'contacted'].includes(event.what);
  const about = event.entry ? [event.entry] : event.entries ?? [];
  const party = event.to ?? event.who;
  return [
    word(known ? `bundle-row-${event.what}` : 'bundle-row-other'),
    about.map((id) => [' ', pointer(id)]),
    party ? [' · ', quoted(partyName(party))] : '',
    event.via && event.via !== 'not_said' ? ` · ${word(`medium-${event.via.replaceAll('_', '-')}`)}` : '',
  ];
}

const partyName = (party) => party === 'not_said' ? word('bundle-not-said') : String(party.named ?? party.service ?? party.force ?? '');

const drawCustody = () => fill(at('custody-rows'), data.custody, rowOf);

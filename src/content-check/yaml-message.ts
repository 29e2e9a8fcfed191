/** Says in Dutch what js-yaml says in English. */
export function yamlMessage(reason: string): string {
  return Object.entries(messages).find(([start]) => reason.startsWith(start))?.[1] ?? otherwise;
}

const otherwise = 'hier klopt de opmaak niet. Kijk naar de spaties, de dubbele punten en de aanhalingstekens.';

const messages = {
  'bad indentation of a mapping entry':
    'hier klopt de opmaak niet. Staat er een dubbele punt of een aanhalingsteken in de tekst? Zet dan de hele tekst tussen "aanhalingstekens".',
  'bad indentation of a sequence entry': 'de regels van deze lijst springen niet even ver in.',
  'duplicated mapping key': 'dit veld staat er twee keer.',
  'tab characters must not be used in indentation': 'gebruik spaties, geen tabs.',
  'unexpected end of the stream within a': 'hier mist een aanhalingsteken of een haakje aan het eind.',
  'unexpected end of the document within a': 'hier mist een aanhalingsteken of een haakje aan het eind.',
  'missed comma between flow collection entries': 'hier mist een komma tussen twee woorden van de lijst.',
  'unknown escape sequence': 'gebruik enkele aanhalingstekens als er een \\ in de tekst staat.',
  'can not read a block mapping entry': 'hier mist een dubbele punt achter de naam van het veld.',
  'can not read an implicit mapping pair': 'hier mist een dubbele punt achter de naam van het veld.',
  'end of the stream or a document separator is expected': otherwise,
} as const;

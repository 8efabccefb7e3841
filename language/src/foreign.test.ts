import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foreignLanguage } from './foreign.ts'
import { toNormalForm } from './normal-form.ts'

const languageOf = (text: string): string | undefined => foreignLanguage([{ text, form: toNormalForm(text) }])

const foreign: readonly (readonly [language: string, text: string])[] = [
  ['de', 'Danke für deine Hilfe, ich habe die Stelle bekommen und fange im März an.'],
  ['fr', 'Merci beaucoup pour ton aide, ça marche très bien maintenant.'],
  ['es', 'Muchas gracias por todo, conseguí el trabajo de backend.'],
  ['pt', 'Muito obrigado pela ajuda, consegui a vaga na semana passada!'],
  ['hi', 'आपकी मदद के लिए बहुत धन्यवाद'],
  ['es', 'No me gusta la idea de cambiar de trabajo ahora.'],
  ['pt', 'Olá professor, o exame foi muito bom e passei.'],
  ['pl', 'Dziękuję bardzo za pomoc, dostałam tę pracę od marca.'],
]

for (const [language, text] of foreign)
  test(`"${text.slice(0, 24)}…" is ${language}`, () => {
    assert.equal(languageOf(text), language)
  })

test('a foreign greeting inside English stays English', () => {
  for (const text of [
    'Asante sana. Going to bed happy',
    'Olá from the beach, the coconut man says hi too',
    'Ugly as sin and it RUNS. Well done! Felices fiestas, the cat sends a hair',
    'Nine weeks stuck below three hundred lines, then comments landed Thursday',
    'Félicitations, Nadia, first release as a lead and not a single rollback!',
  ])
    assert.equal(languageOf(text), undefined)
})

test('what is too short or too technical to tell is taken as English', () => {
  for (const text of ['thx', 'Merci!', 'ok', 'pandas, numpy, scikit-learn', 'README, under Deploy', '😂😂'])
    assert.equal(languageOf(text), undefined)
})

import { describe, expect, it } from 'vitest'
import { bylineOf } from '../../../src/import/byline.ts'

describe('bylineOf', () => {
  it.each([
    ['By Nora Field', 'Nora Field', '', ''],
    ['by Nora Field', 'Nora Field', '', ''],
    ['By: Nora Field', 'Nora Field', '', ''],
    ['By: Nora Field:', 'Nora Field', '', ''],
    ['BY P.T. BARNUM', 'P.T. Barnum', '', ''],
    ['Written by Nora Field', 'Nora Field', '', ''],
    ['Author: Nora Field', 'Nora Field', '', ''],
    ['By Nora Field and Jo Doe', 'Nora Field and Jo Doe', '', ''],
    ['By Nora Field, March 3, 2014', 'Nora Field', '', 'March 3, 2014'],
    ['By Nora Field on March 3, 2014', 'Nora Field', '', 'on March 3, 2014'],
    ['By Dr. Nora Field, Ph.D.', 'Dr. Nora Field', '', 'Ph.D.'],
    ['By: Nora Field: I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora Field : I often hear', 'Nora Field', 'I often hear', ''],
    ['by: nora field: I often hear', 'Nora Field', 'I often hear', ''],
    ['By Nora Field: I often hear', 'Nora Field', 'I often hear', ''],
    ['By NORA FIELD: I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora: I often hear', 'Nora', 'I often hear', ''],
    ['By: Nora Field - I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora Field I often hear from people', 'Nora Field', 'I often hear from people', ''],
    ['By: Ana de la Cruz: Many ask', 'Ana de la Cruz', 'Many ask', ''],
    ['By:Nora Field: I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora Field:I often hear', 'Nora Field', 'I often hear', ''],
    ['by nora field: I often hear', 'Nora Field', 'I often hear', ''],
    ['by nora field', 'Nora Field', '', ''],
    ['By Nora Field - I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora Field. I often hear', 'Nora Field', 'I often hear', ''],
    ['By: Nora Field, M.A.: I often hear', 'Nora Field', 'I often hear', 'M.A.'],
    ['Posted on March 3, 2015 by Nora Field', 'Nora Field', '', 'Posted on March 3, 2015'],
    ['March 3, 2015 By Nora Field Leave a Comment', 'Nora Field', '', 'March 3, 2015 Leave a Comment'],
    ["By: Nora O'Brien-Field: 3 wrote", "Nora O'Brien-Field", '3 wrote', ''],
  ])('%s', (line, author, rest, aside) => {
    expect(bylineOf(line)).toEqual({ author, rest, aside })
  })

  it.each([
    'By the time you read this: it is over',
    'By Monday: call him',
    'By Tuesday, he had left the house.',
    'By Taking The Long View: You will see',
    'By Working Together: You will see',
    'By now he knows',
    'by next week: You will see',
    'by the way: I know',
    'by far the best of all',
    'By: http://a.example.com',
    'by and by',
    'Nora Field: I often hear',
    'By: the way, it rained',
    'By ',
    'By',
  ])('%s', (line) => {
    expect(bylineOf(line)).toBeNull()
  })
})

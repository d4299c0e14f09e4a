/*
 * Editors as their makers build them, put on `window.editors`. Each makes itself in an element and
 * holds the text that it is given.
 */
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { Node } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const editors = {
  prosemirror(place: HTMLElement, text: string): void {
    const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
    const doc = Node.fromJSON(schema, { type: 'doc', content });
    new EditorView(place, { state: EditorState.create({ doc }) });
  },

  lexical(place: HTMLElement, text: string): void {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    place.append(element);
    const editor = createEditor({
      onError(error) {
        throw error;
      },
    });
    editor.setRootElement(element);
    registerRichText(editor);
    editor.update(() => {
      $getRoot()
        .clear()
        .append($createParagraphNode().append($createTextNode(text)));
    });
  },

  contenteditable(place: HTMLElement, text: string): void {
    const element = document.createElement('div');
    element.contentEditable = 'true';
    element.textContent = text;
    place.append(element);
  },

  'contenteditable="plaintext-only"'(place: HTMLElement, text: string): void {
    const element = document.createElement('div');
    element.setAttribute('contenteditable', 'plaintext-only');
    element.textContent = text;
    place.append(element);
  },

  textarea(place: HTMLElement, text: string): void {
    const field = document.createElement('textarea');
    field.value = text;
    place.append(field);
  },

  input(place: HTMLElement, text: string): void {
    const field = document.createElement('input');
    field.value = text;
    place.append(field);
  },
};

export type Editors = typeof editors;

Object.assign(window, { editors });

/** `outputRawFormat: protobuf`. */
import { DecodeError, type Decoder, type Format } from './format.ts';
import { readSchemaFile } from './schema-file.ts';

/** One message: the first that the `.proto` file of `outputSchema` defines. @see docs/spec/consume.md section 8.9 */
export const protobuf: Format = {
  title: 'Protocol Buffers',
  compile: (context) => {
    const file = readSchemaFile(context, 'Protocol Buffers');
    let reading: Promise<Decoder> | undefined;
    return async (body, charset) => {
      if (file === undefined) throw new DecodeError('no schema to read it by');
      reading ??= import('./protobuf-message.ts').then(({ loadMessageType, readMessage }) => {
        const type = loadMessageType(file);
        return (bytes) => readMessage(type, bytes);
      });
      return (await reading)(body, charset);
    };
  },
};

import type { MeasurePaper } from '@huiyin/contract/desk/close-out';
import { useState } from 'react';
import { FailureNote } from '../app/answer.tsx';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { saveFile } from './save-file.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Buttons that give lists and agenda as Word documents. */
export function SavePapers({ papers }: { papers: readonly MeasurePaper[] }) {
  const say = useWords().words.measures;
  const [failure, setFailure] = useState<unknown>(null);
  const save = async (paper: MeasurePaper) => {
    setFailure(null);
    const { fileName, base64 } = await desk.measure.paper.query({ paper });
    saveFile(fileName, base64, word);
  };
  return (
    <>
      {papers.map((paper, at) => (
        <button
          key={paper}
          type="button"
          className="plain"
          aria-keyshortcuts={String(at + 1)}
          onClick={() => void save(paper).catch(setFailure)}
        >
          {say.papers[paper]}
        </button>
      ))}
      {failure !== null && <FailureNote error={failure} />}
    </>
  );
}

import type { TipFile } from '@huiyin/sealing/tip-content';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';

const shown = ['image/jpeg', 'image/png', 'image/webp'];

/** A file of a tip: a picture is drawn, so that nothing in it can act; everything can be saved. */
export function SealedFile({ file }: { file: TipFile }) {
  const { tips: say } = useWords().words;
  const save = () => {
    const address = URL.createObjectURL(new Blob([file.content], { type: 'application/octet-stream' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file.name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <li>
      {shown.includes(file.type) && <SealedPicture file={file} />}
      <button type="button" onClick={save}>
        {say.save(file.name)}
      </button>
    </li>
  );
}

function SealedPicture({ file }: { file: TipFile }) {
  const { tips: say } = useWords().words;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    const draw = async () => {
      const picture = await createImageBitmap(file.content);
      const place = canvas.current;
      if (place) {
        [place.width, place.height] = [picture.width, picture.height];
        place.getContext('2d')?.drawImage(picture, 0, 0);
      }
      picture.close();
    };
    draw().catch(() => setBroken(true));
  }, [file]);
  if (broken) return null;
  return <canvas ref={canvas} className="sealed-picture" role="img" aria-label={say.picture(file.name)} />;
}

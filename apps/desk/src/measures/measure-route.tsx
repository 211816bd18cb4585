import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { MeasureScreen } from './measure-screen.tsx';

export function MeasureRoute() {
  const { measureId = '' } = useParams();
  const query = useQuery(deskQuery.measure.file.queryOptions({ measureId }));
  return <Answer query={query}>{(file) => <MeasureScreen file={file} />}</Answer>;
}

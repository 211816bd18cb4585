import { data } from 'react-router';
import { ProblemPage } from '../features/chrome/problem-page.tsx';

export function loader() {
  return data(null, { status: 404 });
}

export default function NotFound() {
  return <ProblemPage problem="notFound" />;
}

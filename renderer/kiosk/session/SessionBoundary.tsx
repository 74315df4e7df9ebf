import { Component, type ReactNode } from 'react';

interface SessionBoundaryProps {
  readonly onBroken: () => void;
  readonly children: ReactNode;
}

/** A screen that breaks ends its session: the next thing seen is the start screen, never a white page and never a stack. */
export class SessionBoundary extends Component<SessionBoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch() {
    this.props.onBroken();
  }

  override render() {
    return this.state.broken ? null : this.props.children;
  }
}

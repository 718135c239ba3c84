import './without-eval.ts'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { canRun, OldBrowser } from '../screens/errors/old-browser.tsx'
import { openBridge } from '../session/bridge.ts'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no root')
createRoot(root).render(<StrictMode>{canRun() ? <App bridge={openBridge()} /> : <OldBrowser />}</StrictMode>)

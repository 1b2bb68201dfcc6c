import type { ReactNode } from "react";
import { Button, Tooltip, TooltipTrigger, type ButtonProps } from "react-aria-components";
import { Icon, type IconName } from "./Icon";

interface IconButtonProps extends Omit<ButtonProps, "children"> {
  icon: IconName;
  /** Spoken, and shown beside the pointer. */
  label: string;
  keys?: string;
}

/** A button that is only a picture. */
export function IconButton({ icon, label, keys, className, ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <Button {...props} aria-label={label} className={`icon-button ${String(className ?? "")}`}>
        <Icon name={icon} />
      </Button>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys ? <kbd>{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}

interface TextButtonProps extends Omit<ButtonProps, "children"> {
  icon?: IconName;
  children: ReactNode;
  look?: "plain" | "main" | "quiet";
}

export function TextButton({ icon, children, look = "plain", className, ...props }: TextButtonProps) {
  return (
    <Button {...props} className={`button ${look} ${String(className ?? "")}`}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Button>
  );
}

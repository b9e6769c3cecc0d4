(function(){
"use strict";
var ask=document.getElementById("ask"),steps=document.getElementById("steps"),ready=document.getElementById("ready");
var then=document.getElementById("then"),later=document.getElementById("later");
var all=Array.prototype.slice.call(steps.children);
var data=JSON.parse(ask.dataset.plan);
function answers(){
  var said={};
  ask.querySelectorAll("input:checked").forEach(function(input){if(input.value){said[input.name]=input.value;}});
  return said;
}
function holds(when,said){
  return Object.keys(when).every(function(key){return when[key].indexOf(said[key]||"not-said")>=0;});
}
function offered(id,said){
  var service=data.services[id];
  if(!service){return false;}
  var age=service.ages.indexOf(said.age||"not-said")>=0;
  var nation=!said.nation||!service.nations.length||service.nations.indexOf(said.nation)>=0;
  var who=!service.who.length||service.who.indexOf(said.who||"not-said")>=0;
  var media=data.media[said.talk||"not-said"];
  return service.own&&age&&nation&&who&&service.media.some(function(one){return media.indexOf(one)>=0;});
}
function split(said){
  var first=said.who==="partner"?0:data.first;
  all.forEach(function(step,index){
    var now=step.hidden||data.steps[index].safety||first-->0;
    (now?steps:later).appendChild(step);
  });
  later.start=steps.querySelectorAll(":scope > li:not([hidden])").length+1;
  then.hidden=later.hidden=!later.children.length;
}
function update(){
  var said=answers(),audience=said.age==="adult"?"adult":"under-18";
  all.forEach(function(step,index){
    var when=data.steps[index].when;
    step.hidden=when.length>0&&!when.some(function(one){return holds(one,said);});
    Array.prototype.forEach.call(step.querySelectorAll("li"),function(action,place){
      var rule=data.steps[index].actions[place];
      var links=Array.prototype.slice.call(action.children);
      links.forEach(function(link){link.hidden=(link.dataset.reader||audience)!==audience;});
      var none=links.every(function(link){return link.hidden;});
      action.hidden=none||!holds(rule.when,said)||(rule.service!==undefined&&!offered(rule.service,said));
    });
  });
  split(said);
}
ask.hidden=false;steps.hidden=false;ready.hidden=true;
ask.addEventListener("change",update);
ask.addEventListener("submit",function(event){event.preventDefault();update();steps.querySelector("li:not([hidden])").focus();});
update();
})();
